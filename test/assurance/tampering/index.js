// What JavaScript is made of, replaced one built-in at a time after the import.
import { whole } from "../../../tools/figures.js";
import { summary, tamper } from "../../laws/tampering/index.js";

export const title = "Tampering";
export const tried = "every built-in that a call looks up, replaced while it runs";

/** @param {{ quick: boolean }} form */
export async function run({ quick }) {
  const { cases, wrong, calls, builtIns } = await tamper(quick ? "short" : "long");
  const failures = summary(wrong);
  if (cases === 0) failures.push("no case was tried");
  return { cases, failures, calls, builtIns };
}

/** @param {Awaited<ReturnType<typeof run>>} result */
export function verdict({ cases, calls, builtIns, failures }) {
  return {
    amount: `${whole(cases)} combinations of ${calls} calls and ${builtIns.length} built-ins`,
    outcome: failures.length === 0 ? "each threw, or answered as without it" : `${failures.length} kinds of failure`,
  };
}
