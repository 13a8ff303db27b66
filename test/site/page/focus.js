// Where the keyboard leads.

/** @typedef {ReturnType<typeof active>} Stop */

/** Elements by number, which they keep while others come and go. @type {WeakMap<Element, number>} */
const numbers = new WeakMap();
let count = 0;
/** @type {Element | undefined} */
let previous;

/** @param {Element} element */
function numberOf(element) {
  const number = numbers.get(element) ?? count++;
  numbers.set(element, number);
  return number;
}

/** Where the focus is, and whether a person sees it there. Nowhere: undefined. */
export function active() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement || !document.hasFocus()) return;
  const before = previous;
  previous = element;
  const box = element.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
  const y = box.top + Math.min(box.height / 2, 10);
  const hit = document.elementFromPoint(x, y);
  return {
    id: numberOf(element),
    onward: isAfter(element, before),
    label: nameOf(element),
    outlined: isOutlined(element),
    inWindow: box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    uncovered: hit !== null && (element.contains(hit) || hit.contains(element)),
    scrolls: element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
  };
}

/**
 * Whether there is a line around it: or, of a radio button that is not drawn itself, around what is drawn beside it.
 *
 * @param {Element} element
 */
function isOutlined(element) {
  const drawn = element.checkVisibility({ opacityProperty: true });
  return (drawn ? [element] : [element.nextElementSibling, element.closest("label")]).some((place) => {
    if (!place) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(place);
    const clear = outlineColor === "transparent" || /^rgba\(.*, 0\)$/.test(outlineColor);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1 && !clear;
  });
}

const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]";

/** Where Tab has to lead, in the order of the document: of radio buttons with one name, to one of them. */
export function stops() {
  /** @type {Map<string, HTMLInputElement>} */
  const groups = new Map();
  const elements = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(FOCUSABLE))].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(":disabled") &&
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest("[inert]"),
  );
  for (const radio of elements.filter(isRadio)) {
    if (radio.checked || !groups.has(radio.name)) groups.set(radio.name, radio);
  }
  return elements
    .filter((element) => !isRadio(element) || groups.get(element.name) === element)
    .map((element) => ({ id: numberOf(element), label: nameOf(element) }));
}

/** @param {Element} element @param {Element | undefined} before */
function isAfter(element, before) {
  return !before || (before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** @param {Element} element @returns {element is HTMLInputElement} */
function isRadio(element) {
  return element instanceof HTMLInputElement && element.type === "radio";
}

/** Enough of an element to know it by. @param {Element} element */
function nameOf(element) {
  const { labels } = /** @type {Partial<HTMLInputElement>} */ (/** @type {unknown} */ (element));
  const label = element.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element.textContent ?? "";
  return `${element.localName} ${label.trim().slice(0, 40) || element.outerHTML.slice(0, 80)}`;
}
