import { contract } from "./contract.js";

contract("Chromium");
