// What the tests ask in a page, bundled and run there.
export { audit } from "./audit.js";
export { describe, find, focus, place } from "./elements.js";
export { active, stops } from "./focus.js";
export { misplaced } from "./layout.js";
