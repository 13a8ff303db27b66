import { v4 } from "uuid";

export const token = v4();
