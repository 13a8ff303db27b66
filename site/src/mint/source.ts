// Where the tokens of an ask come from, on the page and in the worker alike.
import { passphraseBits, passwordBits, type Secrets } from "secrets-wasm";
import type { Ask } from "./ask.ts";

/** Tokens of one kind. */
export interface Source {
  /** The entropy of a token. */
  readonly bits: number;
  next(): string;
  /** So many tokens, a line each, in blocks of bytes. */
  lines(count: number): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** How many of those that are made one by one go into a block. */
const BLOCK = 4096;

/** What the ask describes, passphrases out of `words`. @throws what the package throws, which names the wrong option */
export function sourceOf(own: Secrets, ask: Ask, words: readonly string[]): Source {
  if (ask.kind === "password") {
    const { kind: _, ...policy } = ask;
    return oneByOne(passwordBits(policy), () => own.password(policy));
  }
  if (ask.kind === "passphrase") {
    const { kind: _, count, ...options } = ask;
    return oneByOne(passphraseBits(words, count, options), () => own.passphrase(words, count, options));
  }
  const mint = own.minter(ask);
  return { bits: mint.bits, next: () => mint.next(), lines: (count) => mint.stream({ count }) };
}

function oneByOne(bits: number, next: () => string): Source {
  const encoder = new TextEncoder();
  return {
    bits,
    next,
    lines(count) {
      let left = count;
      return new ReadableStream({
        pull(controller) {
          let text = "";
          for (const end = Math.max(0, left - BLOCK); left > end; left--) text += `${next()}\n`;
          controller.enqueue(encoder.encode(text));
          if (left === 0) controller.close();
        },
      });
    },
  };
}

/** The 2,048 words of BIP 39, which the command line has too. They are loaded when they are needed. */
export async function loadWords(): Promise<readonly string[]> {
  return (await import("@scure/bip39/wordlists/english.js")).wordlist;
}
