import { closeSync, fsync, linkSync, lstatSync, openSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { Failure, failureAt, systemCode, UsageError } from "../read/failure.ts";
import { type Output, writeAll } from "./output.ts";

/** What a file system answers that has no hard links. */
const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"];

const sync = promisify(fsync);

/** Refuses a file that exists, before anything is drawn. */
export function refuseExisting(path: string, force: boolean): void {
  if (path === "") throw new UsageError("--output: expected the name of a file");
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  // A file that is renamed over a device takes its place.
  if (!found.isFile() && !found.isSymbolicLink()) {
    throw new UsageError(`--output: ${path} is not a regular file; write to it with >`);
  }
  if (!force) throw new UsageError(`--output: ${path} exists; add --force to replace it`);
}

/** A file that is written beside its place, and takes it when it is whole. */
export function unfinishedFile(path: string, force: boolean): Output {
  const temporary = join(dirname(path), `.secrets-wasm-${crypto.randomUUID()}`);
  let file: number;
  try {
    file = openSync(temporary, "wx", 0o600);
  } catch (error) {
    throw failureAt(path, error);
  }
  return {
    fd: file,
    async write(bytes) {
      try {
        await writeAll(file, bytes);
      } catch (error) {
        throw failureAt(path, error);
      }
    },
    async finish() {
      try {
        // On disk before it is seen: after a crash there is the whole file, or none.
        await sync(file);
        closeSync(file);
        if (force) renameSync(temporary, path);
        else publishNew(temporary, path);
      } catch (error) {
        throw failureAt(path, error);
      }
    },
    // Left open: a write may be under way, and the process ends.
    abandon: () => rmSync(temporary, { force: true }),
  };
}

/** A link fails where a file has appeared meanwhile, which a rename would replace. */
function publishNew(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch (error) {
    const code = systemCode(error) ?? "";
    if (code === "EEXIST") throw new Failure(`${path}: has appeared meanwhile, and is left as it is`);
    if (!NO_LINKS.includes(code)) throw error;
    // The name is taken by an empty file, which fails in the same case; it alone is replaced.
    closeSync(openSync(path, "wx", 0o600));
    renameSync(temporary, path);
    return;
  }
  rmSync(temporary);
}
