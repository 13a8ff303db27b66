// What was found and mended.

/** @type {{ what: string, mended: string }[]} */
export const FINDINGS = [];
