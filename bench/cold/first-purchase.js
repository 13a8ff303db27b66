// Prints how many microseconds the first request of so many bytes takes. A small request comes before it: what a
// runtime loads for that is the same for any size.
crypto.getRandomValues(new Uint8Array(16));
const bytes = new Uint8Array(Number(process.argv[2]));
const start = performance.now();
crypto.getRandomValues(bytes);
console.log(1000 * (performance.now() - start));
