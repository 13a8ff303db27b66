import { bitsFor, collision } from "../../strength/collision.ts";
import { lengthFor } from "../../strength/length-for.ts";
import { ALPHABETS } from "../../tokens/alphabets.ts";
import { type CommandLine, type Report, reported, required } from "../read/command-line.ts";
import { asUsage, UsageError } from "../read/failure.ts";
import { wholeNumber } from "../read/quantity.ts";

const STRINGS = ["digits", "base32", "base58", "base62", "unambiguous"] as const;

export function plan(line: CommandLine): Report {
  return reported(line, planOf(line), inWords);
}

/** The bits that keep the odds of two equal tokens below a probability, and the shortest token of each kind. */
function planOf(line: CommandLine) {
  const tokens = wholeNumber(required(line, "tokens"), "--tokens", 2);
  const probability = fraction(required(line, "probability"));
  const bits = asUsage(() => bitsFor({ tokens, probability }));
  const nbytes = Math.ceil(bits / 8);
  const kind = (kind: string, bits: number, characters: number, command: string) => {
    return { kind, bits, characters, collision: collision({ bits, tokens }), command };
  };
  const kinds = [
    kind("hex", 8 * nbytes, 2 * nbytes, `hex ${nbytes}`),
    kind("urlsafe", 8 * nbytes, Math.ceil((4 * nbytes) / 3), `urlsafe ${nbytes}`),
    ...(bits <= 122 ? [kind("uuid", 122, 36, "uuid")] : []),
    ...STRINGS.map((alphabet) => {
      const length = lengthFor({ alphabet, bits });
      const held = length * Math.log2(ALPHABETS[alphabet].length);
      return kind(alphabet, held, length, `string --alphabet ${alphabet} --length ${length}`);
    }),
  ];
  return { tokens: String(tokens), probability, bits, kinds };
}

function inWords({ tokens, probability, bits, kinds }: ReturnType<typeof planOf>): string {
  const rows = kinds.map(({ kind, bits, characters, collision, command }) => [
    kind,
    String(Math.floor(bits)),
    String(characters),
    odds(collision),
    command,
  ]);
  const table = [["kind", "bits", "characters", "odds of a collision", "secrets-wasm"], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => (row[column] as string).length)));
  const lines = table.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  "));
  return [
    `Among ${Number(tokens).toLocaleString("en")} tokens, tokens of ${bits} bits keep the odds that any two are ` +
      `equal below\n${odds(probability)}. Of each kind the shortest that holds as much:`,
    "",
    ...lines,
    "",
    "That is against accidents. A token that nobody may guess has 128 bits at least, however few there are.",
    "",
  ].join("\n");
}

/** In words: 12.3 %, 1 in 10,400,000,000, 1 in 2.43 × 10^30. */
function odds(probability: number): string {
  if (probability === 0) return "under 1 in 10^323";
  if (probability > 0.01) return `${Number((100 * probability).toPrecision(3))} %`;
  // In two parts, because the inverse of the least doubles is infinite.
  const [digits, power] = probability.toExponential().split("e-").map(Number) as [number, number];
  if (power < 15) return `1 in ${Number((1 / probability).toPrecision(3)).toLocaleString("en")}`;
  const [inverse, carry] = (1 / digits).toExponential(2).split("e").map(Number) as [number, number];
  return `1 in ${inverse === 1 ? "" : `${inverse} × `}10^${power + carry}`;
}

function fraction(text: string): number {
  const number = /^[\d.]+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (!(number > 0 && number < 1))
    throw new UsageError("--probability: expected a number between 0 and 1, such as 1e-9");
  return number;
}
