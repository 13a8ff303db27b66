// Everything that JavaScript provides and a script can replace, found by a walk from the global object: a runtime's new
// functions are in it.
import { readFileSync } from "node:fs";
import vm from "node:vm";

/**
 * @typedef {object} BuiltIn a property that can be replaced
 * @property {string} name
 * @property {object} holder
 * @property {PropertyKey} key
 * @property {PropertyDescriptor} was
 */

/** Namespaces that play no part in a call: only their names are replaced. */
const NOT_WALKED = new Set(["process", "console", "Intl"]);

/**
 * What describes a function and decides nothing, and the length of Array.prototype.
 *
 * @param {object} holder @param {PropertyKey} key
 */
const isLabel = (holder, key) =>
  key === "length"
    ? typeof holder === "function" || Array.isArray(holder)
    : typeof holder === "function" && key === "name";

/**
 * The empty prototype that each plain function has.
 *
 * @param {object} holder @param {PropertyKey} key @param {unknown} value
 */
const isBlank = (holder, key, value) =>
  typeof holder === "function" && key === "prototype" && Reflect.ownKeys(Object(value)).length < 2;

/** Objects that no global leads to by properties alone. @returns {[string, object][]} */
function hidden() {
  const { getPrototypeOf } = Object;
  return [
    ["%TypedArray%", getPrototypeOf(Uint8Array)],
    ["%TypedArray%.prototype", getPrototypeOf(Uint8Array.prototype)],
    ["%ArrayIteratorPrototype%", getPrototypeOf([][Symbol.iterator]())],
    ["%StringIteratorPrototype%", getPrototypeOf(""[Symbol.iterator]())],
    ["%MapIteratorPrototype%", getPrototypeOf(new Map().entries())],
    ["%SetIteratorPrototype%", getPrototypeOf(new Set().values())],
    ["%RegExpStringIteratorPrototype%", getPrototypeOf("".matchAll(/a/g))],
    ["%IteratorPrototype%", getPrototypeOf(getPrototypeOf([][Symbol.iterator]()))],
    ["%GeneratorFunction.prototype%", getPrototypeOf(function* () {})],
    ["%AsyncGeneratorFunction.prototype%", getPrototypeOf(async function* () {})],
    ["%AsyncFunction.prototype%", getPrototypeOf(async () => {})],
    ["Crypto.prototype", getPrototypeOf(crypto)],
  ];
}

/** JavaScript's own globals, and those of the host that the package's text mentions. @param {URL} dist */
function globalNames(dist) {
  const own = /** @type {string[]} */ (vm.runInNewContext("Object.getOwnPropertyNames(globalThis)"));
  const text = readFileSync(dist, "utf8");
  const mentioned = (/** @type {string} */ name) => new RegExp(`\\b${name}\\b`).test(text);
  const here = Object.getOwnPropertyNames(globalThis);
  return here.filter((name) => own.includes(name) || mentioned(name));
}

/** @param {object} holder @param {PropertyKey} key @param {string} path */
function nameOf(holder, key, path) {
  if (holder === globalThis) return String(key);
  return typeof key === "symbol" ? `${path}[${key.description}]` : `${path}.${String(key)}`;
}

/** @param {URL} dist the built package @returns {BuiltIn[]} each once, under the shortest name */
export function builtIns(dist) {
  /** @type {BuiltIn[]} */
  const found = [];
  const seen = new Set([globalThis]);
  /** @type {[string, object][]} */
  const queue = [];

  const visit = (/** @type {string} */ path, /** @type {unknown} */ value) => {
    if ((typeof value !== "object" && typeof value !== "function") || value === null) return;
    if (seen.has(/** @type {typeof globalThis} */ (value))) return;
    seen.add(/** @type {typeof globalThis} */ (value));
    queue.push([path, value]);
  };
  const note = (/** @type {string} */ name, /** @type {object} */ holder, /** @type {PropertyKey} */ key) => {
    const was = /** @type {PropertyDescriptor} */ (Object.getOwnPropertyDescriptor(holder, key));
    if (was.configurable || was.writable) found.push({ name, holder, key, was });
    return was;
  };

  for (const key of globalNames(dist)) {
    note(key, globalThis, key);
    if (NOT_WALKED.has(key)) continue;
    const value = Reflect.get(globalThis, key);
    visit(key, value);
    // Here, so that it has this name, and not that of an object that inherits from it.
    visit(`${key}.prototype`, value?.prototype);
  }
  for (const [name, object] of hidden()) visit(name, object);
  for (const [path, object] of queue) {
    for (const key of Reflect.ownKeys(object)) {
      if (isLabel(object, key) || isBlank(object, key, Object.getOwnPropertyDescriptor(object, key)?.value)) continue;
      const name = nameOf(object, key, path);
      // What a getter answers is not walked: the getter itself is replaced.
      visit(name, note(name, object, key).value);
    }
    visit(`getPrototypeOf(${path})`, Object.getPrototypeOf(object));
  }
  return found;
}
