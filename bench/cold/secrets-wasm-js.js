import { token_hex } from "../../dist/js.js";

export const token = token_hex();
