// The same in Python: its standard library alone.
import { ALPHABETS, type KeySpec, lengthFor } from "secrets-wasm";
import { type Ask, CLASSES, type PasswordAsk, type StringAsk } from "./ask.ts";

/** What Python's string module calls what we name. */
const CONSTANTS: Readonly<Record<string, string>> = {
  digits: "string.digits",
  lower: "string.ascii_lowercase",
  upper: "string.ascii_uppercase",
  letters: "string.ascii_letters",
  alphanumeric: "string.ascii_letters + string.digits",
  symbols: "string.punctuation",
};

/** A program that writes one such token. */
export function pythonOf(ask: Ask): string {
  switch (ask.kind) {
    case "hex":
      return `import secrets\n\nprint(secrets.token_hex(${ask.nbytes}))\n`;
    case "urlsafe":
      return `import secrets\n\nprint(secrets.token_urlsafe(${ask.nbytes}))\n`;
    case "string": {
      const constant = typeof ask.alphabet === "string" ? CONSTANTS[ask.alphabet] : undefined;
      return `import secrets
${constant ? "import string\n" : ""}
alphabet = ${constant ?? quoted(symbolsOf(ask.alphabet))}
print("".join(secrets.choice(alphabet) for _ in range(${ask.length})))
`;
    }
    case "uuid4":
      return "import uuid\n\nprint(uuid.uuid4())\n";
    case "uuid7":
      return "import uuid\n\nprint(uuid.uuid7())  # from Python 3.14 on\n";
    case "password":
      return passwordProgram(ask);
    case "passphrase": {
      const word = `secrets.choice(words)${ask.capitalize ? ".capitalize()" : ""}`;
      return `import secrets
from pathlib import Path

words = Path("words.txt").read_text().split()  # one a line, such as the 2,048 of BIP 39
print(${quoted(ask.separator ?? "-")}.join(${word} for _ in range(${ask.count})))
`;
    }
    case "key":
      return keyProgram(ask);
  }
}

/** Whole strings until one meets the policy: slow for a hard policy, but exactly uniform, as here. */
function passwordProgram(ask: PasswordAsk): string {
  const classes = CLASSES.filter((name) => ask[name] !== undefined);
  const symbols = classes.map((name) => CONSTANTS[name]).join(" + ");
  const conditions = classes
    .filter((name) => ask[name] !== 0)
    .map((name) => `sum(c in ${CONSTANTS[name]} for c in password) >= ${ask[name]}`);
  const end =
    conditions.length > 0 ? `if (\n        ${conditions.join(" and\n        ")}\n    ):\n        break` : "break";
  return `import secrets
import string

alphabet = ${ask.exclude ? `[c for c in ${symbols} if c not in ${quoted(ask.exclude.symbols)}]` : symbols}
while True:
    password = "".join(secrets.choice(alphabet) for _ in range(${ask.length}))
    ${end}
print(password)
`;
}

/** The checksum is a CRC-32, in six symbols of base 62. */
function keyProgram({ prefix, nbytes = 32 }: KeySpec): string {
  const length = lengthFor({ alphabet: "base62", bits: 8 * Number(nbytes) });
  return `import secrets
import string
import zlib

base62 = string.digits + string.ascii_uppercase + string.ascii_lowercase
key = ${quoted(`${prefix}_`)} + "".join(secrets.choice(base62) for _ in range(${length}))
rest, check = zlib.crc32(key.encode()), ""
for _ in range(6):
    rest, digit = divmod(rest, 62)
    check = base62[digit] + check
print(key + check)
`;
}

/** A string of JSON is one of Python too: it escapes line feeds, and halves of surrogate pairs. */
const quoted = (text: string) => JSON.stringify(text);

/** The symbols of an alphabet, whether it is a name or they are written out. */
function symbolsOf(alphabet: StringAsk["alphabet"]): string {
  return typeof alphabet === "string" ? ALPHABETS[alphabet] : alphabet.symbols;
}
