// SystemRandom has the methods of Python's random module, but draws from the operating system's entropy: there is no
// seed, so no one can replay what it gives.
import { SystemRandom } from "secrets-wasm";

const colours = ["red", "orange", "yellow", "green", "blue", "violet"];
const random = new SystemRandom();

console.log("an integer from 1 to 50:              ", random.randint(1, 50));
console.log("one colour of six:                    ", random.choice(colours));
console.log("a multiple of 5 from 0 to 95:         ", random.randrange(0, 100, 5));
console.log("three different colours:              ", random.sample(colours, 3).join(", "));
console.log("a floating-point number from 1 to 10: ", random.uniform(1, 10));
