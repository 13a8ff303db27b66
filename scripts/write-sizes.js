import { put } from "../tools/marked.js";
import { SENTENCE, sizeTable, sizeText, TABLE } from "./sizes.js";

const table = await sizeTable();
put("docs/design.md", TABLE, table);
put("README.md", SENTENCE, sizeText(table));
