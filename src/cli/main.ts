// The program `secrets-wasm`, which scripts/bundle.js puts into one file.
import { runProgram } from "./program.ts";

process.exitCode = await runProgram(process.argv.slice(2), { stdin: 0, stdout: 1, stderr: 2 });
