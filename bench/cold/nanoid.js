import { nanoid } from "nanoid";

export const token = nanoid(43);
