// A chart as a file: a heading, a legend and plots one below the other, with what a screen reader says of them.
import { parseHTML } from "./libraries.js";
import { FONT, fill, LOOKS, STYLE, stroke } from "./palette.js";

/** @typedef {import("./palette.js").Look} Look */

/** Wide enough for a column of text, narrow enough for a phone. */
export const WIDTH = 560;
export const TEXT = 15;
const SPACE = "http://www.w3.org/2000/svg";

/** A document to draw in. */
export const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** @param {string} name @param {Record<string, string | number>} attributes @param {(Element | string)[]} children */
export function element(name, attributes, ...children) {
  const made = document.createElementNS(SPACE, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, `${value}`);
  made.append(...children);
  return made;
}

/** Estimated: the reader's font is unknown. @param {string} text @param {number} size */
export function widthOf(text, size) {
  return text.length * size * 0.56;
}

/** Words in lines no wider than the chart. @param {string} text @param {number} size @param {number} [width] */
export function lines(text, size, width = WIDTH) {
  /** @type {string[]} */
  const made = [];
  for (const word of text.split(" ")) {
    const longer = made.length > 0 ? `${made.at(-1)} ${word}` : word;
    if (made.length > 0 && widthOf(longer, size) <= width) made[made.length - 1] = longer;
    else made.push(word);
  }
  return made;
}

/** @param {Look[]} looks @param {number} top */
function legend(looks, top) {
  const size = TEXT - 1;
  let x = 0;
  let y = top + size;
  const entries = looks.map((look) => {
    const width = 18 + widthOf(LOOKS[look], size) + 14;
    if (x > 0 && x + width > WIDTH) [x, y] = [0, y + size + 7];
    const [left, middle] = [x, y - size / 2 + 2];
    x += width;
    const paint = { fill: fill(look), stroke: stroke(look), "stroke-width": 1.5 };
    const swatch =
      look === "limit"
        ? element("path", {
            d: `M${left + 6},${middle - 7}v14`,
            "stroke-dasharray": "4 3",
            ...paint,
            "stroke-width": 2,
          })
        : element("circle", { cx: left + 6, cy: middle, r: 5.5, ...paint });
    return element("g", {}, swatch, element("text", { x: left + 18, y, "font-size": size }, LOOKS[look]));
  });
  return { entries, height: looks.length > 0 ? y - top + 8 : 0 };
}

/** A tenth of a pixel is enough. @param {Element} plot */
function shorten(plot) {
  for (const { attributes } of plot.querySelectorAll("[x], [x1], [cx], [d], [transform], [width]"))
    for (const attribute of attributes)
      if (!attribute.name.startsWith("aria"))
        attribute.value = attribute.value.replaceAll(
          /\d+\.\d{2,}/g,
          (figure) => `${Number(Number(figure).toFixed(1))}`,
        );
}

/**
 * @typedef {{ title: string, description: string, digest: string, notes: string[] }} Text
 * @typedef {Text & { looks?: Look[], plots: Element[] }} Parts
 * @param {Parts} parts the notes stand below the title; a plot has its height as an attribute
 */
export function drawing({ title, description, digest, notes, looks = [], plots }) {
  let y = 0;
  /** @type {Element[]} */
  const content = [];
  const write = (/** @type {string} */ text, /** @type {Record<string, string | number>} */ attributes) => {
    const size = Number(attributes["font-size"]);
    for (const line of lines(text, size)) {
      y += Math.round(size * 1.35);
      content.push(element("text", { x: 0, y: y - 4, ...attributes }, line));
    }
  };
  write(title, { "font-size": TEXT + 3, "font-weight": 600 });
  for (const note of notes) write(note, { "font-size": TEXT - 1, fill: "var(--soft)" });
  y += 4;
  const { entries, height } = legend(looks, y);
  content.push(...entries);
  y += height;
  for (const plot of plots) {
    for (const style of plot.querySelectorAll("style")) style.remove();
    shorten(plot);
    const inherited = ["font-size", "text-anchor"].map((name) => [name, plot.getAttribute(name) ?? ""]);
    const place = { transform: `translate(0,${y})`, ...Object.fromEntries(inherited) };
    content.push(element("g", place, ...plot.children));
    y += Number(plot.getAttribute("height"));
  }
  const labels = { role: "img", "aria-labelledby": "title desc", "data-results": digest };
  const paint = { fill: "currentColor", "font-family": FONT };
  const chart = element(
    "svg",
    { xmlns: SPACE, class: "chart", viewBox: `0 0 ${WIDTH} ${y}`, width: WIDTH, height: y, ...labels, ...paint },
    element("title", { id: "title" }, title),
    element("desc", { id: "desc" }, description),
    element("style", {}, STYLE),
    ...content,
  );
  return `${chart.outerHTML}\n`;
}
