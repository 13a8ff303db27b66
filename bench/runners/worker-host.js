// The part of workerd.js that is in the Worker. What it is asked is in the path, so that a round is a short request.
import { checked, chosen } from "../stopwatch.js";
import { features, versions } from "./features.js";

/** @param {import("../stopwatch.js").Group[]} groups */
export function host(groups) {
  /** @type {(count: number) => void} */
  let mintMany = () => {
    throw new Error("a round before the start");
  };
  /** @type {(() => void) | undefined} */
  let others;

  /** @type {Record<string, (...args: string[]) => unknown>} */
  const answers = {
    portrait: async () => ({ features: await features(), versions: versions() }),
    async start(group, name) {
      const contender = chosen(groups, group, name);
      ({ mintMany, others } = await checked(contender));
      return { units: contender.units ?? 1, others: others !== undefined };
    },
    others: () => others?.(),
    mint: (count) => mintMany(Number(count)),
  };

  return {
    /** @param {Request} request */
    async fetch({ url }) {
      const [, what = "", ...args] = new URL(url).pathname.split("/").map(decodeURIComponent);
      try {
        const answer = await answers[what]?.(...args);
        return new Response(JSON.stringify(answer ?? {}));
      } catch (error) {
        return new Response(error instanceof Error ? error.stack : String(error), { status: 500 });
      }
    },
  };
}
