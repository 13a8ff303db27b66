// The page with all that it can show.

/** @param {import("../visit.js").Visit} _visit */
export async function lively(_visit) {}
