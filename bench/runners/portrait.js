// Prints what the runtime that runs it has, and its versions; process.js asks.
import { features, versions } from "./features.js";

console.log(JSON.stringify({ features: await features(), versions: versions() }));
