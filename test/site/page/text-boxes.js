// Where text is, line by line.
import { isForEars, shown } from "./boxes.js";

/** @typedef {import("./boxes.js").Edges & { text: string }} TextBox */

/** Each line of each text in the page. @returns {TextBox[]} */
export function textBoxes() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  /** @type {TextBox[]} */
  const boxes = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim();
    const element = node.parentElement;
    if (!text || !element || !isSeen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const rect of range.getClientRects()) {
      const box = shown(rect, element);
      if (box) boxes.push({ ...box, text: text.slice(0, 30) });
    }
  }
  return boxes;
}

/** @param {Element} element */
function isSeen(element) {
  return (
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    !isForEars(element) &&
    !element.closest(".skip:not(:focus), option, noscript, script, style")
  );
}
