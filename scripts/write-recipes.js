import { writeFileSync } from "node:fs";
import { recipesPage } from "./recipes.js";

writeFileSync(new URL("../docs/recipes.md", import.meta.url), recipesPage());
