// Writes dist/sbom.cdx.json, the bill of materials: npm run sbom, after a build.
import { writeFileSync } from "node:fs";
import { billOfMaterials } from "./bill-of-materials.js";

writeFileSync(new URL("../dist/sbom.cdx.json", import.meta.url), `${JSON.stringify(billOfMaterials(), null, 1)}\n`);
