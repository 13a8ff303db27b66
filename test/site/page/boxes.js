// Boxes of what is to be seen.

/** @typedef {{ left: number, top: number, right: number, bottom: number }} Edges */

/** Everything in the page that is shown to eyes: not what only assistive technology reads. */
export function visibleElements() {
  return [...document.body.querySelectorAll("*")].filter(
    (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isForEars(element),
  );
}

/**
 * Whether it is cut down to a point, so that only a screen reader has it.
 *
 * @param {Element} element
 * @returns {boolean}
 */
export function isForEars(element) {
  for (let at = /** @type {Element | null} */ (element); at && at !== document.body; at = at.parentElement) {
    const { position, overflowX, clipPath } = getComputedStyle(at);
    const { width, height } = at.getBoundingClientRect();
    if (position === "absolute" && overflowX !== "visible" && width <= 1 && height <= 1) return true;
    if (position === "absolute" && clipPath.startsWith("inset(50%")) return true;
  }
  return false;
}

/** The part of an element's box that no container hides. @param {Element} element @returns {Edges | undefined} */
export function shownBox(element) {
  return shown(element.getBoundingClientRect(), element);
}

/** @param {Edges} box @param {Element} element whose containers may hide a part of it @returns {Edges | undefined} */
export function shown({ left, top, right, bottom }, element) {
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
    if (getComputedStyle(at).overflowX === "visible") continue;
    const edges = at.getBoundingClientRect();
    left = Math.max(left, edges.left);
    right = Math.min(right, edges.right);
    top = Math.max(top, edges.top);
    bottom = Math.min(bottom, edges.bottom);
  }
  return right > left && bottom > top ? { left, top, right, bottom } : undefined;
}
