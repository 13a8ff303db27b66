// Figures as text: three digits that count, the same in each table and chart.

/** @typedef {import("./spread.js").Spread} Spread */

/** Three digits: 0.208, 1.23, 45.6, 1,230. @param {number} value */
export function three(value) {
  if (value === 0) return "0";
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(Number(value.toPrecision(3))))));
  return Number(value.toPrecision(3)).toLocaleString("en", {
    minimumFractionDigits: Math.min(digits, 6),
    maximumFractionDigits: Math.min(digits, 6),
  });
}

/** With the middle half. @param {Spread} spread */
export function withHalf({ median, low, high }) {
  return `${three(median)} (${three(low)} to ${three(high)})`;
}

/** @param {string} unit */
function isBytes(unit) {
  return /^bytes?\b/.test(unit);
}

/** 12.3 M, or 4.82 GB where the unit is a byte. @param {number} perSecond @param {string} unit */
export function short(perSecond, unit) {
  const size = perSecond >= 999.5e6 ? "G" : perSecond >= 999.5e3 ? "M" : perSecond >= 999.5 ? "k" : "";
  const factor = { G: 1e9, M: 1e6, k: 1e3, "": 1 }[size];
  return `${three(perSecond / factor)} ${size}${isBytes(unit) ? "B" : ""}`.trim();
}

/** With a comma at each thousand: 1,234,567. @param {number} count */
export function whole(count) {
  return count.toLocaleString("en", { maximumFractionDigits: 0 });
}
