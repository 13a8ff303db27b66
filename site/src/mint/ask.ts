// What a visitor asks for.
import type { AlphabetName, KeySpec, MinterSpec, PassphraseOptions, StringSpec } from "secrets-wasm";

/** Passphrases out of a list of words. */
export interface PassphraseAsk extends PassphraseOptions {
  readonly kind: "passphrase";
  readonly count: number;
}

/** Passwords that meet a policy, with at least so many of each class. */
export interface PasswordAsk extends Partial<Record<ClassName, number | undefined>> {
  readonly kind: "password";
  readonly length: number;
  readonly exclude?: OwnSymbols | undefined;
}

export const CLASSES = ["lower", "upper", "digits", "symbols"] as const;

type ClassName = (typeof CLASSES)[number];

/** Symbols that the visitor types. */
interface OwnSymbols {
  readonly symbols: string;
}

/** Strings over an alphabet that has a name, or over the visitor's. */
export interface StringAsk extends StringSpec {
  readonly alphabet: AlphabetName | OwnSymbols;
}

/** A kind of token with its options: what the package's minters take, or what it makes one by one. */
export type Ask = Exclude<MinterSpec, StringSpec> | StringAsk | KeySpec | PasswordAsk | PassphraseAsk;

/** Those that a list of words is loaded for. */
export function needsWords(ask: Ask): ask is PassphraseAsk {
  return ask.kind === "passphrase";
}

/** The kinds to choose from, each with what it begins with. */
export const KINDS = {
  Hex: { kind: "hex", nbytes: 16 },
  "URL-safe": { kind: "urlsafe", nbytes: 32 },
  String: { kind: "string", alphabet: "base58", length: 22 },
  UUID: { kind: "uuid4" },
  Password: { kind: "password", length: 16, lower: 1, upper: 1, digits: 1, symbols: 1 },
  Passphrase: { kind: "passphrase", count: 7, separator: "-" },
  Key: { kind: "key", prefix: "acme_live", nbytes: 32 },
} as const satisfies Record<string, Ask>;

export type KindName = keyof typeof KINDS;
