// The same tokens by other means: as a program in TypeScript, on the command line, and in Python.
import { type Ask, CLASSES, type StringAsk } from "./ask.ts";
import { pythonOf } from "./python.ts";

/** In which languages an ask is written. */
export const LANGUAGES = ["TypeScript", "Command line", "Python"] as const;

export type Language = (typeof LANGUAGES)[number];

/** A program that writes one such token. */
export function codeOf(ask: Ask, language: Language): string {
  if (language === "TypeScript") return typescriptOf(ask);
  return language === "Command line" ? `npx secrets-wasm ${commandOf(ask)}` : pythonOf(ask);
}

function typescriptOf(ask: Ask): string {
  switch (ask.kind) {
    case "hex":
      return program("token_hex", `token_hex(${ask.nbytes})`);
    case "urlsafe":
      return program("token_urlsafe", `token_urlsafe(${ask.nbytes})`);
    case "string":
      return program("token_string", `token_string(${value(ask.alphabet)}, ${ask.length})`);
    case "uuid4":
    case "uuid7":
      return program(ask.kind, `${ask.kind}()`);
    case "password": {
      const { kind: _, ...policy } = ask;
      return program("password", `password(${literal(policy)})`);
    }
    case "passphrase": {
      const { kind: _, count, ...options } = ask;
      const words = 'import { wordlist } from "@scure/bip39/wordlists/english.js";\n';
      return words + program("passphrase", `passphrase(wordlist, ${count}, ${literal(options)})`);
    }
    case "key":
      return program("minter", `minter(${literal(ask)}).next()`);
  }
}

function program(name: string, call: string): string {
  return `import { ${name} } from "secrets-wasm";\n\nconsole.log(${call});\n`;
}

function literal(options: object): string {
  const fields = Object.entries(options).filter(([, field]) => field !== undefined);
  return `{ ${fields.map(([name, field]) => `${name}: ${value(field)}`).join(", ")} }`;
}

function value(given: unknown): string {
  return typeof given === "object" && given !== null ? literal(given) : JSON.stringify(given);
}

function commandOf(ask: Ask): string {
  switch (ask.kind) {
    case "hex":
    case "urlsafe":
      return `${ask.kind} ${ask.nbytes}`;
    case "string":
      return `string ${alphabetOption(ask.alphabet)} --length ${ask.length}`;
    case "uuid4":
      return "uuid";
    case "uuid7":
      return "uuid --v7";
    case "password": {
      const classes = CLASSES.flatMap((name) => (ask[name] === undefined ? [] : [`--${name} ${ask[name]}`]));
      const exclude = ask.exclude ? [`--exclude ${quoted(ask.exclude.symbols)}`] : [];
      return ["password", `--length ${ask.length}`, ...classes, ...exclude].join(" ");
    }
    case "passphrase": {
      const { count, separator = "-", capitalize } = ask;
      const between = separator === "-" ? "" : ` --between ${quoted(separator)}`;
      return `passphrase ${count}${between}${capitalize ? " --capitalize" : ""}`;
    }
    case "key":
      return `key ${quoted(ask.prefix)}${ask.nbytes === undefined ? "" : ` --nbytes ${ask.nbytes}`}`;
  }
}

function alphabetOption(alphabet: StringAsk["alphabet"]): string {
  return typeof alphabet === "string" ? `--alphabet ${alphabet}` : `--symbols=${quoted(alphabet.symbols)}`;
}

/** As a shell reads it: in quotes, if it has to be. */
function quoted(text: string): string {
  return /^[\w.,:=@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
