// Elements as assistive technology finds them: by role and name, as axe computes both.
import axe from "axe-core";

/**
 * @typedef {object} Query
 * @property {string | readonly string[]} role one of these
 * @property {string} [name] the whole accessible name
 * @property {string} [begins] its beginning
 * @property {number} [at] which of those that are found, from 0
 * @property {Query} [within]
 */
/**
 * What is found of an element.
 *
 * @typedef {object} Found
 * @property {string} role
 * @property {string} name
 * @property {string} text
 * @property {string} value
 * @property {boolean} checked
 * @property {boolean} selected
 * @property {boolean} disabled
 * @property {boolean} focused
 */

/** Axe's own computations, which its types leave out. @type {any} */
const { commons, setup, teardown, utils } = axe;

/** @param {Query} query @returns {Element[]} those that are to be seen, in the order of the document */
export function find(query) {
  setup(document.documentElement);
  try {
    return matches(query);
  } finally {
    teardown();
  }
}

/** @param {Query} query @returns {Element[]} */
function matches({ role, name, begins, at, within }) {
  const roots = within ? matches(within) : [document.documentElement];
  const roles = [role].flat();
  const found = roots
    .flatMap((root) => [...root.querySelectorAll("*")])
    .filter((element) => {
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      const node = utils.getNodeFromTree(element);
      if (!node || !roles.includes(commons.aria.getRole(node))) return false;
      if (name === undefined && begins === undefined) return true;
      const own = commons.text.accessibleTextVirtual(node).trim();
      return (name === undefined || own === name) && (begins === undefined || own.startsWith(begins));
    });
  return at === undefined ? found : found.slice(at, at + 1);
}

/** @param {Query} query @returns {Found[]} */
export function describe(query) {
  setup(document.documentElement);
  try {
    return matches(query).map((element) => {
      const node = utils.getNodeFromTree(element);
      const input = /** @type {Partial<HTMLInputElement>} */ (/** @type {unknown} */ (element));
      return {
        role: commons.aria.getRole(node),
        name: commons.text.accessibleTextVirtual(node).trim(),
        text: /** @type {HTMLElement} */ (element).innerText ?? element.textContent ?? "",
        value: input.value ?? "",
        checked: input.checked ?? false,
        selected: element.getAttribute("aria-selected") === "true",
        disabled: input.disabled ?? false,
        focused: document.activeElement === element,
      };
    });
  } finally {
    teardown();
  }
}

/** Gives it the focus. @param {Query} query */
export function focus(query) {
  const [element] = find(query);
  if (element instanceof HTMLElement) element.focus();
  return document.activeElement === element;
}

/**
 * Scrolls the element into view and tells where it can be clicked: not yet, if it is not there.
 *
 * @param {Query} query
 */
export function place(query) {
  const [element, other] = find(query);
  if (!element) return;
  if (other) throw new Error(`more than one is ${JSON.stringify(query)}`);
  element.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const { left, top, width, height } = element.getBoundingClientRect();
  const x = left + width / 2;
  const y = top + height / 2;
  const hit = document.elementFromPoint(x, y);
  if (!hit || !(element.contains(hit) || hit.contains(element))) {
    throw new Error(`${JSON.stringify(query)} is covered by ${hit?.outerHTML.slice(0, 200)}`);
  }
  return { x, y };
}
