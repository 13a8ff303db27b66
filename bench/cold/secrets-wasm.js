import { token_hex } from "../../dist/index.js";

export const token = token_hex();
