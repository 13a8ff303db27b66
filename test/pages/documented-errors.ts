// The messages that callers may get: this is all of them, by kind of error. What a function throws is one of these, or
// the very error of an object that the caller handed over.

/**
 * NAMES stands for the names of the function's arguments and options, KIND for what a value is, in words, INTEGER for
 * its digits.
 */
const FORMS: Record<string, string[]> = {
  TypeError: [
    "NAMES: expected an integer, got KIND",
    "NAMES: expected a number, got KIND",
    "NAMES: expected a string, got KIND",
    'NAMES: expected a name, \\{ symbols: "…" \\} or an array of symbols, got KIND',
    "NAMES: expected a function, got KIND",
    "NAMES: expected a boolean, got KIND",
    'NAMES: expected an object such as { kind: "key", prefix: "sk" }, got KIND',
    "nbytes, length: expected only one of them",
    "NAMES: expected a plain object, got KIND",
    "NAMES: expected an array, got KIND",
    "NAMES: expected numbers throughout, got KIND",
    "NAMES: expected an object such as \\{ length: 16, digits: 1 \\}, got KIND",
    "NAMES: expected a class or an alphabet, such as \\{ length: 16, lower: 1, digits: 1 \\}",
    "NAMES: expected an integer or \\[least, most\\], got KIND",
    "NAMES: expected an array of strings, got KIND",
    'NAMES: expected an object such as { kind: "hex", nbytes: 32 }, got KIND',
    'NAMES: there is no option "[^"]*"; expected [\\w, ]+',
    "NAMES: expected a Uint8Array, got KIND",
    "NAMES: expected a Float64Array, got KIND",
    "NAMES: expected a typed array of integers, got KIND",
    "NAMES: expected a Uint8Array, Uint16Array, Uint32Array, BigUint64Array or Float64Array, got KIND",
    "NAMES: expected an array, a typed array or a string, got KIND; spread a set or map first: \\[\\.\\.\\.set\\]",
    "NAMES: expected an array, a typed array or a string, got KIND",
    "NAMES: expected an array or a typed array",
    "NAMES: a string or a frozen array cannot be changed; shuffle a copy: \\[\\.\\.\\.x\\]",
    "NAMES: its buffer is detached, or too short for it",
    "NAMES: the function must fill the array before it returns; it returned a promise",
    "NAMES: the function detached the array it was to fill",
    'NAMES: expected true, false or "body", got KIND',
    "NAMES: expected true or false, got KIND",
    "array: its buffer was detached or resized while it was filled",
    // Python's own.
    "a bytes-like object is required, not KIND",
    "unsupported operand types\\(s\\) or combination of types: KIND and KIND",
    "comparing strings with non-ASCII characters is not supported",
    "Missing a non-None stop argument",
    "Population must be a sequence\\.  For dicts or sets, use sorted\\(d\\)\\.",
    "Counts must be integers",
    "Cannot specify both weights and cumulative weights",
    "The number of choices must be a keyword argument: k=[-\\w.+]+",
  ],
  RangeError: [
    "NAMES: a number beyond 2\\^53 - 1 is not exact; pass a bigint, such as 10n",
    "NAMES: too large: at most 2\\^53 - 1",
    "NAMES: too large: expected less than 8\\.9e307",
    "NAMES: expected at least [01]",
    "NAMES: expected milliseconds from 0 to 2\\^48 - 1, got KIND",
    "NAMES: expected 1 to 24576",
    "NAMES: expected 1 to 512",
    "NAMES: too large: more than 512 symbols of this alphabet",
    "NAMES: expected 1 to 32 letters, digits, underscores, hyphens and dots, a letter first and a letter or digit last",
    'NAMES: expected flags of a regular expression, such as "g", and not "i": keys have both cases',
    "NAMES: expected letters and digits only, so that a key is one word and its prefix ends at the last underscore",
    'NAMES: expected "key", got KIND',
    'NAMES: expected "legible" or "crockford32", got KIND',
    "NAMES: expected 1 to (?:256|1024|24576)",
    "NAMES: expected two integers, \\[least, most\\]",
    "NAMES: expected \\[least, most\\], and the least is more than the most",
    "NAMES: exclude leaves none; exclude less, or ask for 0",
    "NAMES: no symbol is left; exclude less",
    "NAMES: too short: the classes ask for \\d+ at least; ask for fewer, or for a longer one",
    "NAMES: too long: the classes allow \\d+ at most; allow more, or name another class",
    "NAMES: expected at most 4096 symbols, with those of the classes",
    "NAMES: only one password meets it; allow more symbols, or a longer one",
    "NAMES: expected at least 2 words, got \\d+",
    "NAMES: expected a word, got an empty string",
    "NAMES: the word at \\d+ is there twice(?: once words are capitalized; drop one)?",
    "NAMES: different words would give the same text, so there would be less entropy; use one character that no word has",
    "NAMES: expected 0 to 65536 bytes",
    "NAMES: expected [012] to (?:65536|4096) symbols, got \\d+",
    "NAMES: half of a surrogate pair is no symbol",
    'NAMES: ".{1,40}" \\(U\\+[0-9A-F]{4,6}\\) is there twice',
    'NAMES: there is no alphabet of this name; (?:use "\\w+", or|expected) one of [\\w, ]+; symbols of your own go into .*',
    "NAMES: one has several code points, as a flag or an accented letter may; pass an array of symbols",
    "NAMES: expected a symbol, got an empty string",
    'NAMES: ".{1,40}" begins with another symbol, so a text could be read in two ways',
    "NAMES: expected at most 65536 symbols, got \\d+",
    "NAMES: expected a number (?:above 0|below 1)",
    "NAMES: expected 0 to 2\\^512",
    "NAMES: expected at most those of 24576 symbols out of \\d+",
    "NAMES: expected at most 16 bytes of UTF-8",
    'NAMES: expected "auto", "wasm" or "js", got KIND',
    'NAMES: expected "hex", "urlsafe", "string", "uuid4", "uuid7" or "key", got KIND',
    "NAMES: a number holds 53 bits; pass a bigint for more, such as randbits\\(64n\\)",
    "NAMES: no bigint has so many bits here",
    "NAMES: expected at most 33554432; (?:choose fewer at a time|for more, shuffle a Uint32Array of indices)",
    "NAMES: expected at most (?:33554432 elements; shuffle a Uint32Array of their indices|1073741824 elements)",
    "NAMES: expected at most \\d+(?: of such tokens)?; take fewer at a time, or use into or stream",
    "NAMES: there is no memory for \\d+ elements here",
    "NAMES: too long: expected at most \\d+ characters",
    "NAMES: expected at most 1048576 words",
    "NAMES: expected at most 4194304 characters in all, with separators",
    "NAMES: too large: their running sums take over 32 MB",
    "a string with symbols beyond U\\+FFFF: expected at most 4194304 characters; pass its symbols as an array",
    "NAMES: a \\w+Array holds integers below 2\\^\\d+",
    "NAMES: a \\w+Array holds \\d+ bits",
    "NAMES: expected a number, got NaN",
    "NAMES: expected at most 16777216",
    "nbytes: no array holds \\d+ bytes here",
    "nbytes: no string holds the [\\de+]+ characters of [\\de+]+ bytes",
    // Python's own.
    "negative argument not allowed",
    "Upper bound must be positive\\.",
    "number of bits must be non-negative",
    "empty range for randrange\\(\\)",
    "empty range in rand(?:range|int)\\(INTEGER, INTEGER(?:, INTEGER)?\\)",
    "zero step for randrange\\(\\)",
    "Cannot choose from an empty sequence",
    "The number of (?:weights|counts) does not match the population",
    "Total of weights must be (?:greater than zero|finite)",
    "Counts must be non-negative",
    "Sample larger than population or is negative",
    "int too large to convert to float",
    "n must be non-negative",
    "p must be in the range 0\\.0 <= p <= 1\\.0",
    "division by zero",
    "gammavariate: alpha and beta must be > 0\\.0",
  ],
  Error: [
    "System entropy source does not have state\\.",
    "NAMES: the function called back into its engine",
    'NAMES: this runtime refuses WebAssembly, or has no memory for it; use "auto" or "js"',
    "NAMES: the source repeats itself; for a test, pass createSecrets\\(\\{ health: false \\}\\)",
    "no source of entropy: install crypto\\.getRandomValues .*",
  ],
};

/** Those that depend on what was drawn, by function. */
const LATE: Record<string, string> = {
  "SystemRandom.triangular": "math domain error",
  "SystemRandom.lognormvariate": "math range error",
  "SystemRandom.vonmisesvariate": "math domain error|division by zero|math range error",
  "SystemRandom.betavariate":
    "gammavariate: alpha and beta must be > 0\\.0|beta: too large: expected less than 8\\.9e307|int too large .*",
  "SystemRandom.binomialvariate": "expected a positive input, got 0\\.0",
  "SystemRandom.paretovariate": "zero to a negative power|Numerical result out of range",
  "SystemRandom.weibullvariate": "zero to a negative power|Numerical result out of range",
};

/** What a value is: the name of a class, or a few words. */
const KIND = "(?:a fraction|a \\w+|an object|null|undefined|NaN|-?Infinity|[\\w$]+)";

/** Errors of the caller's own object: a revoked proxy, a typed array that lies about its length, a frozen list. */
const OWN_FAULT = new RegExp(
  [
    "^Cannot perform '\\w+' on a proxy that has been revoked$",
    "^offset is out of bounds$",
    "^Cannot (?:assign to read only|set) property ",
    "^Class constructor \\w+ cannot be invoked without 'new'$",
  ].join("|"),
);

/** Whether an error is documented for a function with these arguments, and whether it may come after a draw. */
export function documented(name: string, names: string, error: unknown): "early" | "late" | undefined {
  if (!(error instanceof Error)) return undefined;
  const { message } = error;
  if (error.constructor === RangeError && fits(LATE[name] ?? "$.", message)) return "late";
  if (OWN_FAULT.test(message)) return "late";
  const forms = FORMS[error.constructor.name] ?? [];
  const found = forms.some((form) =>
    fits(
      form
        .replaceAll("NAMES", `(?:${names || "$."})`)
        .replaceAll("KIND", KIND)
        .replaceAll("INTEGER", "(?:-?\\d+|2\\^1023 or more|-2\\^1023 or less)"),
      message,
    ),
  );
  return found ? "early" : undefined;
}

function fits(form: string, message: string): boolean {
  return new RegExp(`^(?:${form})$`, "s").test(message);
}
