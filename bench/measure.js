// Alternating rounds. In a round every contender of a group runs once, and the order moves on by one from round to
// round. Figures are compared within a round, so a machine that changes speed changes it for all. Every few rounds all
// processes start anew, because memory layout and compiled code differ from process to process.

/** @typedef {import("./groups.js").Group} Group */
/** @typedef {import("./groups.js").Contender} Contender */
/** @typedef {import("./runners/index.js").Runner} Runner */
/** @typedef {import("./runners/index.js").Started} Started */
/**
 * @typedef {{ launches: number, rounds: number, milliseconds: number, warmUp: number }} Plan for each launch
 */
/** @typedef {{ contender: Contender, ns: number[] }} Result one figure per round, in ns per unit */
/** @typedef {{ group: string, contender: string, why: string }} Missing */

/**
 * @param {Group} group
 * @param {Plan} plan
 * @param {Runner} runner
 * @param {Record<"c" | "python", Runner | string>} programs or why there is none
 */
export async function measureGroup(group, plan, runner, programs) {
  /** @type {Missing[]} */
  const missing = [];
  const miss = (/** @type {Contender} */ { name }, /** @type {string} */ why) =>
    missing.push({ group: group.name, contender: name, why });
  /** @type {(Result & { runner: Runner })[]} */
  let results = [];
  for (const contender of group.contenders) {
    const own = contender.program ? programs[contender.program] : runner;
    if (typeof own === "string") miss(contender, own);
    else {
      const lacking = contender.needs?.filter((need) => !own.features.includes(need)) ?? [];
      if (lacking.length > 0) miss(contender, `there is no ${lacking.join(", ")}`);
      else results.push({ contender, ns: [], runner: own });
    }
  }
  const { launches, rounds, milliseconds, warmUp } = group.long ? { ...plan, launches: 3, rounds: 1 } : plan;
  for (let launch = 0; launch < launches; launch++) {
    /** @type {{ result: Result, started: Started }[]} */
    const running = [];
    try {
      for (const result of results) {
        const { contender, runner } = result;
        try {
          const calls = group.long ? 1 : undefined;
          running.push({ result, started: await runner.start(group.name, contender.name, { warmUp, calls }) });
        } catch (error) {
          // A peer that does not work here is reported. That ours does is what this is about.
          if (contender.ours) throw error;
          miss(contender, `failed: ${error instanceof Error ? error.message.split("\n")[0] : error}`);
          results = results.filter((other) => other !== result);
        }
      }
      for (let round = 0; round < rounds; round++) {
        const turn = (launch + round) % running.length;
        for (const { result, started } of [...running.slice(turn), ...running.slice(0, turn)]) {
          result.ns.push(await started.run(milliseconds));
        }
      }
    } finally {
      for (const { started } of running) await started.stop();
    }
  }
  return { results: results.map(({ contender, ns }) => ({ contender, ns })), missing };
}
