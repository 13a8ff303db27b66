// Prints the versions of the runtime that runs it; runtimes.js asks.
console.log(JSON.stringify(process.versions));
