// What was found and mended.

/** @type {{ what: string, mended: string }[]} */
export const FINDINGS = [
  {
    what: "A choice could go round for ever.",
    mended:
      "A `length` whose getter answers otherwise at the second look let `choice` draw below NaN, on WebAssembly without end; `shuffle` of an object of length 2^53 - 1 drew without end. A length is read once, and has a limit.",
  },
  {
    what: "Weights without end could end the process.",
    mended:
      "An iterator that never ends, beside a population that says it is very long, let a list grow until V8 gave up (`Fatal JavaScript invalid size error`). Weights and counts are at most 16,777,216.",
  },
  {
    what: "A replaced `Uint8Array.prototype.set` gave predictable values.",
    mended:
      "A script that replaces it, or `copyWithin` or `subarray`, left zeros where entropy should have gone, without an error; with `subarray` replaced, `compare_digest` called different texts equal. The methods are taken at import, and views are made without asking for a class.",
  },
  {
    what: "A stuck source without a pool made the same token for ever, or drew for ever.",
    mended: "Each request is tested for repetition, and requests that are all the same are seen too.",
  },
  {
    what: "A source that left the end of an array unfilled was not seen.",
    mended: "It is, if it leaves 16 bytes or more: the last bytes are among those that are looked at.",
  },
  {
    what: "The JavaScript engine told entropy by time until V8 had optimised it.",
    mended:
      "V8 makes an object for each number from 2^31 on: hex of zeros against hex of 0xff differed by 100 ns of 3,000 (|t| = 247). No step goes there any more.",
  },
  {
    what: "`compare_digest` branched on the result of each 16 KB.",
    mended:
      "Equal and different texts, which the answer tells anyway, differed by up to 0.9 ns. The results are joined without a branch.",
  },
  {
    what: "Draws of a shuffle, a sample and choices stayed in arrays of the host.",
    mended: "They are wiped before the call returns.",
  },
  {
    what: "A source that took the JavaScript engine's memory away was not noticed at once.",
    mended: "It is an error, as it is for a caller's own source.",
  },
  {
    what: "The engines disagreed on counts past 2^53.",
    mended:
      "`sample` took 8 bytes on one and 4 on the other for counts that no number holds exactly. They are refused.",
  },
  {
    what: "Errors could show the source of a function, or V8's own words.",
    mended:
      "An object that says it is of a class whose name is a function got that function's text into the message; detached buffers, odd tags of typed arrays and weights without end gave internal errors. Each has an error of ours.",
  },
  {
    what: "The core held a function of the compiler's library, without its licence.",
    mended: "The byte swap is ours now, and the bill of materials of the core is empty.",
  },
  {
    what: "Mutants of the host showed tests that were missing.",
    mended:
      "A shuffle of several batches, a source that asks for nothing while it is asked, weights by index, bounds that are no numbers but at most 0, texts past 2^27 characters: each worked, and each has its test now.",
  },
  {
    what: "`passphrase` gave an error of V8's for a list whose iterator is no function.",
    mended: "Lists are read by index. Found by the long form of the fuzz tests in the first code of passphrases.",
  },
];
