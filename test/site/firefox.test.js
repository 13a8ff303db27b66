import { contract } from "./contract.js";

contract("Firefox");
