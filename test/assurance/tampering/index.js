// What JavaScript is made of, replaced one built-in at a time after the import.
import { summary, tamper } from "../../laws/tampering/index.js";

export const title = "Tampering";

/** @param {{ quick: boolean }} form */
export async function run({ quick }) {
  const { cases, wrong, calls, builtIns } = await tamper(quick ? "short" : "long");
  const failures = summary(wrong);
  if (cases === 0) failures.push("no case was tried");
  return { cases, failures, calls, builtIns };
}

/** @param {Awaited<ReturnType<typeof run>>} result */
export function section({ cases, calls, builtIns }) {
  return `Every built-in that a call looks up (a function, an accessor, a constant, a global) is replaced while the
call runs: by one that throws, one that answers \`undefined\`, one that answers 0; a class also by a subclass, a global
also by nothing. The call must throw, or answer what it would answer otherwise, from the same bytes. The next calls must
be right, and \`discard()\` must leave nothing. Each case has an engine of its own, in a process that is ended, and
counted as a failure, if the case takes 5 seconds.

${cases.toLocaleString("en")} cases: ${calls} calls on both engines, with a pool of 0 and of 65,536 bytes, over known
bytes and the system's. Together they look up ${builtIns.length} built-ins:

${builtIns.map((name) => `\`${name}\``).join(", ")}.`;
}
