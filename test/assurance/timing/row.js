// Times one row in a process of its own, so that nothing that ran before has shaped the compiled code or the heap:
// node test/assurance/timing/row.js NUMBER MILLISECONDS
import { measure } from "./measurement.js";
import { ROWS } from "./rows.js";

const [number, milliseconds] = process.argv.slice(2).map(Number);
const row = ROWS[Number(number)];
if (!row) throw new Error("no such row");
console.log(JSON.stringify(measure(await row.make(), Number(milliseconds))));
