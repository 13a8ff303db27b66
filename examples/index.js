// Runs the examples one after another, each under its name. The tour is not among them: it takes seconds.
const EXAMPLES = [
  "system-random.js",
  "password.js",
  "randbelow.js",
  "randbits.js",
  "tokens.js",
  "reset-url.js",
  "temporary-url.js",
  "mint.js",
  "dice.js",
  "raw-core/index.js",
];

for (const name of EXAMPLES) {
  console.log(`\n== ${name} ==`);
  await import(`./${name}`);
}
