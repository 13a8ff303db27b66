// What axe finds.
import axe from "axe-core";

/**
 * @param {string} [within] a selector
 * @returns {Promise<{ impact: string, fault: string }[]>}
 */
export async function audit(within) {
  const { violations } = await axe.run(within ? { include: [[within]] } : document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({
      impact: impact ?? "none",
      fault: `${id} (${impact}) at ${target.join(" ")}: ${failureSummary?.replaceAll(/\s+/g, " ")}`,
    })),
  );
}
