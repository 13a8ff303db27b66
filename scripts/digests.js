// Prints the SHA-256 of every published file, as sha256sum does: npm run --silent digests [-- TARBALL | FOLDER]
// Without an argument, of what npm would publish of this checkout. Which files carry kernels goes to standard error.
import { fileURLToPath } from "node:url";
import { filesOf, filesToPublish, sha256 } from "./published.js";
import { modulesIn } from "./published-modules.js";

const [path] = process.argv.slice(2);
const files = path ? filesOf(path) : filesToPublish(fileURLToPath(new URL("..", import.meta.url)));
for (const [file, bytes] of files) console.log(`${sha256(bytes)}  ${file}`);
for (const [file, found] of modulesIn(files))
  console.error(`module ${sha256(found)} (${found.length} bytes) in ${file}`);
