import { contract } from "./contract.js";
import { bun, deno, deployed, node } from "./servers.js";

contract("workerd", deployed);
contract("Node.js", node);
contract("Deno", () => deno());
contract("Bun", () => bun());
