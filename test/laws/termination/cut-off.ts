// Calls that V8 terminates in the middle, by the timeout of node:vm.
import { createContext, Script } from "node:vm";
import { LONG } from "../../cases.ts";

/** How often each call is cut off, with each object. */
export const ROUNDS = LONG ? 10 : 2;

/** How many of the last answers are kept. */
const KEPT = 256;

const realm: { call?: () => unknown } = createContext({});
const once = new Script("call(); for (;;);");
const endless = new Script("for (;;) call();");

/** Calls once, and cuts it off if it takes longer than the timeout. */
export function cutOff(call: () => unknown, timeout: number): void {
  run(once, call, timeout);
}

/** Calls without end until a timeout. Returns the last answers in their order. */
export function cutOffAfterMany(call: () => unknown, timeout: number): unknown[] {
  const answers: unknown[] = [];
  let count = 0;
  run(
    endless,
    () => {
      answers[count % KEPT] = call();
      count++;
    },
    timeout,
  );
  const place = count % KEPT;
  return count < KEPT ? answers.slice(0, count) : [...answers.slice(place), ...answers.slice(0, place)];
}

function run(script: Script, call: () => unknown, timeout: number): void {
  realm.call = call;
  try {
    script.runInContext(realm, { timeout });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
  }
}
