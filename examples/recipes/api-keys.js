// API keys that a scanner can find in leaked code: a prefix that names the service, and a checksum, so that a match is
// almost certainly a key. Only the digest is stored; the key is shown once.
import { createHash } from "node:crypto";
import { keyPattern, minter, verifyKey } from "secrets-wasm";

/** @type {import("secrets-wasm").KeySpec} */
const spec = { kind: "key", prefix: "acme_live", nbytes: 32 };
const mint = minter(spec);

/** @type {Map<string, string>} Digest to customer; in a real service a database. */
const customers = new Map();

/** @param {string} key */
const digestOf = (key) => createHash("sha256").update(key).digest("hex");

/** @param {string} customer */
function issue(customer) {
  const key = mint.next();
  customers.set(digestOf(key), customer);
  return key;
}

/** Whose key it is. The checksum finds a typing error without the database. @param {string} key */
function customerOf(key) {
  if (!verifyKey(key, spec)) return "no key of ours";
  return customers.get(digestOf(key)) ?? "not known";
}

const key = issue("ada");
console.log("shown once:", key);
console.log("the key:", customerOf(key));
console.log("one letter wrong:", customerOf(key.replace(/.$/, (last) => (last === "0" ? "1" : "0"))));
console.log("well formed, not issued:", customerOf(mint.next()));
console.log("found in a file:", keyPattern(spec).test(`curl -H "authorization: Bearer ${key}"`));
console.log("kept out of a log:", `GET /?key%3D${key}`.replaceAll(keyPattern(spec, { flags: "g" }), "[key]"));
