/** What the site links to and does not have yet. Nothing may stay here. */
export const AWAITED = new Set(["reference/index.html"]);
