// The SHA-256 of every published file, as sha256sum prints it. Which files carry kernels goes to standard error.
import { modulesIn } from "./kernels.js";
import { filesOf, filesToPublish, root, sha256 } from "./published.js";

/** @param {string[]} args a tarball or a folder; without, what npm would publish of this checkout */
export function run([path]) {
  const files = path ? filesOf(path) : filesToPublish(root);
  for (const [file, bytes] of files) console.log(`${sha256(bytes)}  ${file}`);
  for (const [file, found] of modulesIn(files)) {
    console.error(`module ${sha256(found)} (${found.length} bytes) in ${file}`);
  }
  return [];
}
