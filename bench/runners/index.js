// What runs contenders, whatever the runtime is.

/** @typedef {import("./runtimes.js").Runtime} Runtime */
/**
 * @typedef {object} Started a contender that is checked and warm
 * @property {number} batch calls in a sample, or in a request
 * @property {(milliseconds: number) => Promise<number>} run a round: ns per unit
 * @property {() => Promise<void>} stop
 * @typedef {object} Runner
 * @property {string[]} features what the runtime has, by the names in features.js
 * @property {Record<string, string>} versions of the runtime and of its parts
 * @property {(group: string, contender: string, plan?: import("../stopwatch.js").WarmUp) => Promise<Started>} start
 * @property {() => Promise<void>} close
 * @typedef {{ open(runtime: Runtime, groups: URL): Promise<Runner> }} Kind
 */

const GROUPS = new URL("../groups.js", import.meta.url);

/** @type {Record<Runtime["kind"], () => Promise<Kind>>} */
const KINDS = {
  process: () => import("./process.js"),
  page: () => import("./page.js"),
  workerd: () => import("./workerd.js"),
};

/** @param {Runtime} runtime @param {URL} [groups] the module that exports `groups` @returns {Promise<Runner>} */
export async function open(runtime, groups = GROUPS) {
  const { open } = await KINDS[runtime.kind]();
  return open(runtime, groups);
}
