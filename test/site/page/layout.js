// Whether all of the page is to be seen: nothing sticks out, is cut, or lies on something else; and fingers can hit it.
import { shownBox, visibleElements } from "./boxes.js";
import { textBoxes } from "./text-boxes.js";

/** In CSS pixels: less than this is rounding. */
const SLACK = 1.5;
/** Both sides of what a finger can hit, and of what it at least must be able to hit (WCAG 2.2, 2.5.8). */
const FINGER = 44;
const LEAST = 24;

/** Everything that is wrong. @returns {string[]} */
export function misplaced() {
  return [...outsiders(), ...cuts(), ...overlaps(), ...targets()];
}

/** What sticks out of the page at its sides, and cannot be scrolled to. */
function outsiders() {
  const width = document.documentElement.clientWidth;
  const wide =
    document.documentElement.scrollWidth > width ? [`the page is ${document.documentElement.scrollWidth}`] : [];
  return wide.concat(
    visibleElements()
      // The skip link waits outside until it has the focus.
      .filter((element) => !element.matches(".skip:not(:focus)"))
      .flatMap((element) => {
        const box = shownBox(element);
        return box && (box.left < -SLACK || box.right > width + SLACK) ? [`${named(element)} sticks out`] : [];
      }),
  );
}

/** Text that is longer than its place, and cannot be scrolled to. */
function cuts() {
  return visibleElements().flatMap((element) => {
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const hides = (/** @type {string} */ overflow) => overflow === "hidden" || overflow === "clip";
    const field = element instanceof HTMLInputElement && ["text", "number", "search"].includes(element.type);
    const wide = element.scrollWidth > element.clientWidth + SLACK;
    const high = element.scrollHeight > element.clientHeight + SLACK;
    if (element.clientWidth === 0 || element instanceof SVGElement) return svgCut(element);
    if (((hides(overflowX) || textOverflow === "ellipsis" || field) && wide) || (hides(overflowY) && high)) {
      return [`${named(element)} is cut: ${element.scrollWidth} in ${element.clientWidth}`];
    }
    const button = element.matches("button, select");
    return button && wide ? [`${named(element)} is wider than its button`] : [];
  });
}

/** @param {Element} element */
function svgCut(element) {
  if (!(element instanceof SVGTextElement)) return [];
  const text = element.getBoundingClientRect();
  const drawing = element.ownerSVGElement?.getBoundingClientRect();
  const inside =
    drawing &&
    text.left >= drawing.left - SLACK &&
    text.right <= drawing.right + SLACK &&
    text.top >= drawing.top - SLACK &&
    text.bottom <= drawing.bottom + SLACK;
  return inside ? [] : [`${named(element)} sticks out of its drawing`];
}

/** Texts that lie on each other. */
function overlaps() {
  const texts = textBoxes();
  /** @type {string[]} */
  const faults = [];
  for (const [i, a] of texts.entries()) {
    for (const b of texts.slice(i + 1)) {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // What one line of text is higher than its line may reach into the next line.
      const slack = Math.max(SLACK, 0.2 * Math.min(a.bottom - a.top, b.bottom - b.top));
      if (across > SLACK && down > slack) faults.push(`“${a.text}” and “${b.text}” overlap`);
    }
  }
  return faults;
}

const CONTROLS = "button, input, select, textarea, summary, [role=tab], nav a";

/** What is too small for a finger. */
function targets() {
  const controls = [...document.querySelectorAll(CONTROLS)].filter(isShown);
  const small = controls.flatMap((control) => {
    const { width, height } = targetOf(control);
    return Math.min(width, height) < FINGER - 0.5
      ? [`${named(control)} is ${Math.round(width)} by ${Math.round(height)}`]
      : [];
  });
  const links = [...document.querySelectorAll("a")].filter((link) => isShown(link) && !controls.includes(link));
  return small.concat(
    links.flatMap((link) => {
      const line = Number.parseFloat(getComputedStyle(link).lineHeight);
      const height = Math.max(link.getBoundingClientRect().height, line);
      return height < LEAST ? [`${named(link)} is ${Math.round(height)} high`] : [];
    }),
  );
}

/** @param {Element} element */
function isShown(element) {
  return element.checkVisibility({ visibilityProperty: true }) && !element.matches(".skip:not(:focus)");
}

/** @param {Element} control @returns {Iterable<Element>} */
function labelsOf(control) {
  return /** @type {Partial<HTMLInputElement>} */ (/** @type {unknown} */ (control)).labels ?? [];
}

/** A label is hit for its control. @param {Element} control */
function targetOf(control) {
  const boxes = [control, ...labelsOf(control)].map((element) => element.getBoundingClientRect());
  return {
    width: Math.max(...boxes.map(({ width }) => width)),
    height: Math.max(...boxes.map(({ height }) => height)),
  };
}

/** @param {Element} element */
function named(element) {
  const classes = element.getAttribute("class");
  return `${element.localName}${classes ? `.${classes.replaceAll(" ", ".")}` : ""} “${(element.textContent ?? "").trim().slice(0, 30)}”`;
}
