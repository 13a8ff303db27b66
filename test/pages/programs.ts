// What each example and recipe writes: a pattern a line. A program that draws or prints something else fails.

const BYTE = "(?:\\d\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
const bytes = (count: number) => `${BYTE}(?: ${BYTE}){${count - 1}}`;
const COLOUR = "(?:red|orange|yellow|green|blue|violet)";
/** base64url of 8 or 32 bytes, of 16, of 24: the last symbol has no bits to spare but zeros. */
const URL8 = "[\\w-]{10}[AEIMQUYcgkosw048]";
const URL16 = "[\\w-]{21}[AQgw]";
const URL24 = "[\\w-]{32}";
const URL32 = "[\\w-]{42}[AEIMQUYcgkosw048]";
const UUID4 = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
const UNCONFUSED = "[A-HJ-NP-Z2-9]{10}(?: [A-HJ-NP-Z2-9]{10}){2}";
const COUPONS = "[0-9AC-FHJKMNP-RTV-Y]{10}(?: [0-9AC-FHJKMNP-RTV-Y]{10}){2}";

export const EXAMPLES: Record<string, string[]> = {
  "system-random.js": [
    "an integer from 1 to 50: +([1-9]|[1-4]\\d|50)",
    `one colour of six: +${COLOUR}`,
    "a multiple of 5 from 0 to 95: +(0|5|[1-9][05])",
    `three different colours: +(${COLOUR}), (?!\\1)(${COLOUR}), (?!\\1|\\2)${COLOUR}`,
    "a floating-point number from 1 to 10: +([1-9](\\.\\d+)?|10)",
  ],
  "password.js": ["password: (?=.*[a-z])(?=.*[A-Z])(?=(.*\\d){3})[a-zA-Z0-9]{8}", "bits: 4\\d\\.\\d"],
  "randbelow.js": [
    "randbelow\\(2\\) +[01]",
    "randbelow\\(6\\) +[0-5]",
    "randbelow\\(10\\) +\\d",
    "randbelow\\(100\\) +\\d\\d?",
    "randbelow\\(1000000\\) +\\d{1,6}",
  ],
  "randbits.js": [4, 8, 16, 32].map((bits) => `randbits\\(${bits}\\) +\\d+ [01]{${bits}}`),
  "tokens.js": [
    `token_bytes\\(8\\) +${bytes(8)}`,
    "token_hex\\(8\\) +[0-9a-f]{16}",
    `token_urlsafe\\(8\\) +${URL8}`,
    `token_bytes\\(16\\) +${bytes(16)}`,
    "token_hex\\(16\\) +[0-9a-f]{32}",
    `token_urlsafe\\(16\\) +${URL16}`,
    `token_bytes\\(24\\) +${bytes(24)}`,
    "token_hex\\(24\\) +[0-9a-f]{48}",
    `token_urlsafe\\(24\\) +${URL24}`,
    "without a size: 32 bytes",
    `token_bytes\\(\\) +${bytes(32)}`,
    "token_hex\\(\\) +[0-9a-f]{64}",
    `token_urlsafe\\(\\) +${URL32}`,
  ],
  "reset-url.js": [
    `sent by mail: https://example\\.com/reset=${URL32}`,
    "the URL that was sent: true",
    "a guess: false",
  ],
  "temporary-url.js": [
    `good for 15 minutes: https://example\\.com/temporary=${URL32}`,
    "a guess: no such page",
    "first visit: (?=.*[a-z])(?=.*\\d)(?=.*[^a-zA-Z\\d])[!-~]{10}",
    "second visit: no such page",
  ],
  "mint.js": [
    `one: +${URL24}, 32 characters of 192 bits`,
    "an array: 1000 tokens, 1000 different",
    "in bytes: 124 lines, 4092 of 4096 bytes",
    "a stream: 3400000 bytes",
    `coupons: +${COUPONS}`,
    `a UUID: +${UUID4}`,
  ],
  "dice.js": [1, 2, 3, 4, 5, 6].map((face) => `${face} {2}\\d+ {2}#+`),
  "raw-core/index.js": [
    "hex: +[0-9a-f]{64}",
    `base64url: +${URL32}`,
    "three: +[0-9a-f]{16}( [0-9a-f]{16}){2}",
    "dice: +[1-6]( [1-6]){19}",
    `coupons: +${UNCONFUSED}`,
    "no entropy: the source has failed",
    "and again: +[0-9a-f]{32}",
    "plain: +[0-9a-f]{32}",
  ],
};

export const RECIPES: Record<string, string[]> = {
  "api-keys.js": [
    "shown once: acme_live_[0-9A-Za-z]{49}",
    "the key: ada",
    "one letter wrong: no key of ours",
    "well formed, not issued: not known",
    "found in a file: true",
    "kept out of a log: GET /\\?key%3D\\[key\\]",
  ],
  "bulk-files.js": ["4 files, 1000000 different tokens"],
  "csrf.js": ["the form's own session: true", "another session: false", "no token: false"],
  "injected-source.js": ["a test: passed", "in use: (hello|good day), your code is [0-9a-f]{8}"],
  "invitations.js": ["\\d+ symbols, 5\\d bits: \\w{5}(-\\w{1,5})+", "read back: true"],
  "migrating.js": [
    "nanoid\\(\\): [\\w-]{21}",
    "customAlphabet: [0-9A-F]{10}",
    `v4\\(\\): ${UUID4}`,
    `v7\\(\\): ${UUID4.replace("-4", "-7")}`,
    "randomBytes\\(16\\): 16",
    'randomBytes\\(16\\)\\.toString\\("hex"\\): [0-9a-f]{32}',
    `randomBytes\\(16\\)\\.toString\\("base64url"\\): ${URL16}`,
    "randomInt\\(6\\): [0-5]",
    "randomInt\\(10, 20\\): 1\\d",
  ],
  "one-time-codes.js": [
    "a wrong guess: false",
    "the code: true",
    "used twice: false",
    "after three wrong guesses: false",
  ],
  "password-reset.js": ["a guess: undefined", "the link: ada", "once more: undefined", "too late: undefined"],
  "sessions.js": ["without a cookie: 401", "with it: hello ada", "signed out: 401"],
};

/** The text that a program has to write, as one pattern. */
export const written = (lines: readonly string[]) => new RegExp(`^${lines.join("\n")}$`);
