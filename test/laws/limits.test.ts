// Arguments at the limits of the runtime: in a process of its own, with little memory, each call is refused by an error
// of ours before anything is drawn, or does its work. None of them ends the process.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { LONG, PLACE, share } from "../cases.ts";
import { DONE, DONE_LONG, REFUSED, REFUSED_LONG } from "./limits/calls.js";

interface Result {
  readonly name: string;
  readonly answer: unknown;
  readonly drawn: number;
  readonly milliseconds: number;
}

const program = fileURLToPath(new URL("limits/program.js", import.meta.url));

function results(engine: string, megabytes: number, names: readonly string[]): Result[] {
  const given = [`--max-old-space-size=${megabytes}`, program, engine, ...names];
  return JSON.parse(execFileSync(process.execPath, given, { encoding: "utf8" }));
}

describe.each(["wasm", "js"] as const)("on the %s engine", (engine) => {
  it("what the runtime cannot hold is refused at once, and nothing is drawn", () => {
    const expected = share(
      Object.entries({ ...REFUSED, ...(LONG ? REFUSED_LONG : {}) }).flatMap(([start, calls]) =>
        Object.keys(calls).map((name) => [name, start] as const),
      ),
      PLACE[engine],
    );
    const names = expected.map(([name]) => name);
    const found = results(engine, LONG ? 3000 : 200, names);
    const shown = found.map(({ name, answer, drawn }, i) => {
      const start = expected[i]?.[1] as string;
      return [name, String(answer).slice(0, start.length), drawn];
    });
    expect(shown).toEqual(expected.map(([name, start]) => [name, start, 0]));
    const slow = found.filter(({ milliseconds }) => milliseconds > 5000);
    expect(slow).toEqual([]);
  });

  it("what it can hold is done", () => {
    const calls = { ...DONE, ...(LONG ? DONE_LONG : {}) };
    const found = results(engine, LONG ? 4000 : 200, Object.keys(calls));
    expect(found.map(({ name, answer }) => [name, answer])).toEqual(
      Object.entries(calls).map(([name, [length]]) => [name, length]),
    );
  });
});
