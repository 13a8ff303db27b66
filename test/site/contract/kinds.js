// The kinds of tokens, and what each looks like.

/** @typedef {import("../page/elements.js").Query} Query */

/** @type {Query} */
export const MINT = { role: "region", name: "Mint" };

/** @param {string} name @returns {Query} */
export const kind = (name) => ({ role: "radio", name, within: MINT });

/** @type {Query} */
export const TOKENS = { role: "listitem", within: { role: "list", name: "Tokens", within: MINT } };

/** @param {string} name @returns {Query} */
export const field = (name) => ({ role: ["spinbutton", "textbox", "combobox"], name, within: MINT });

/**
 * @typedef {object} Kind
 * @property {string} name
 * @property {RegExp} shape
 * @property {{ fields: [name: string, value: string][], shape: RegExp }[]} others with other options
 */

const UUID = (/** @type {number} */ version) =>
  new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);

/** @type {readonly Kind[]} */
export const KINDS = [
  { name: "Hex", shape: /^[0-9a-f]{32}$/, others: [{ fields: [["Random bytes", "20"]], shape: /^[0-9a-f]{40}$/ }] },
  { name: "URL-safe", shape: /^[\w-]{43}$/, others: [{ fields: [["Random bytes", "24"]], shape: /^[\w-]{32}$/ }] },
  {
    name: "String",
    shape: /^[1-9A-HJ-NP-Za-km-z]{22}$/,
    others: [
      { fields: [["Length", "30"]], shape: /^[1-9A-HJ-NP-Za-km-z]{30}$/ },
      {
        fields: [
          ["Alphabet", "symbols of your own"],
          ["Symbols", "aé😀"],
        ],
        shape: /^[aé😀]{30}$/u,
      },
    ],
  },
  { name: "UUID", shape: UUID(4), others: [{ fields: [["Version", "7, sorts by time"]], shape: UUID(7) }] },
  {
    name: "Password",
    shape: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^a-zA-Z\d])[!-~]{16}$/,
    others: [
      {
        fields: [
          ["Length", "24"],
          ["punctuation", "none"],
        ],
        shape: /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[a-zA-Z\d]{24}$/,
      },
    ],
  },
  {
    name: "Passphrase",
    shape: /^[a-z]{3,8}(-[a-z]{3,8}){6}$/,
    others: [
      {
        fields: [
          ["Words", "4"],
          ["Between them", "."],
        ],
        shape: /^[a-z]{3,8}(\.[a-z]{3,8}){3}$/,
      },
    ],
  },
  { name: "Key", shape: /^acme_live_\w{49}$/, others: [{ fields: [["Prefix", "shop"]], shape: /^shop_\w{49}$/ }] },
];

/** The tokens that are shown. @param {import("../visit.js").Visit} visit */
export async function tokensOf({ tab }) {
  return tab.evaluate(
    () =>
      [...document.querySelectorAll("#mint ol[aria-label=Tokens] > li > code.token")].map(
        (token) => token.textContent ?? "",
      ),
    undefined,
  );
}

/**
 * Gives a field a value as a visitor does.
 *
 * @param {import("../visit.js").Visit} visit
 * @param {string} name
 * @param {string} value
 */
export async function set(visit, name, value) {
  const query = field(name);
  const { role } = await visit.one(query);
  if (role !== "combobox") return visit.fill(query, value);
  // A choice opens as a window of its own, so by its keyboard: the first word of what is chosen.
  await visit.focus(query);
  await visit.tab.type(value.split(/[\s,]/)[0] ?? "");
}
