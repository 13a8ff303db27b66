// Prints how many microseconds it takes to buy the first bytes, as many as the argument says. The system is asked before,
// for a few: what Node loads for that is the same for any number.
crypto.getRandomValues(new Uint8Array(16));
const bytes = new Uint8Array(Number(process.argv[2]));
const start = performance.now();
crypto.getRandomValues(bytes);
console.log(1000 * (performance.now() - start));
