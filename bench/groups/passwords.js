// Passwords of 16 characters with a lower case letter, an upper case letter, a digit and a symbol.
import { text } from "../../tools/checks.js";
import { other } from "../others.js";
import { onBothEngines } from "../ours.js";

const check = text(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)(?=.*[^a-zA-Z\d])[!-~]{16}$/);

/** @type {import("../groups.js").Group[]} */
export const passwords = [
  {
    name: "a password of four classes",
    unit: "password",
    contenders: [
      ...onBothEngines(
        "password({ length: 16, … })",
        { form: "flat", gives: "uniform over all that match the policy; used bytes wiped", check },
        ({ password }) => {
          const policy = { length: 16, lower: 1, upper: 1, digits: 1, symbols: 1 };
          return () => password(policy);
        },
      ),
      other(
        "generate-password, strict",
        { form: "rope", gives: "drawn again until it meets the policy; used bytes left in its pool", check },
        async () => {
          const { generate } = await import("generate-password");
          const options = { length: 16, numbers: true, symbols: true, strict: true };
          return () => generate(options);
        },
      ),
    ],
  },
];
