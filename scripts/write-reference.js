import { writeFileSync } from "node:fs";
import { referencePage } from "./reference/page.js";

writeFileSync(new URL("../docs/reference.md", import.meta.url), referencePage());
