import { ALPHABETS, type AlphabetName } from "secrets-wasm";
import type { Ask } from "./ask.ts";
import { CheckField, NumberField, SelectField, TextField } from "./fields.tsx";

type Change = (ask: Ask) => void;

/** Stands for symbols that the visitor types, and what they begin as. */
const OWN = "own";
const SUITS = { symbols: "♠♥♦♣" };

const ALPHABET_NAMES = [
  ...Object.entries(ALPHABETS).map(([name, symbols]) => [name, `${name} (${symbols.length})`] as const),
  [OWN, "symbols of your own"] as const,
];

const UUID_VERSIONS = [
  ["uuid4", "4, random"],
  ["uuid7", "7, sorts by time"],
] as const;

const CLASS_LIMITS = [
  ["none", "none"],
  ["0", "may occur"],
  ["1", "at least 1"],
  ["2", "at least 2"],
  ["3", "at least 3"],
] as const;

const CLASS_LABELS = [
  ["lower", "a to z"],
  ["upper", "A to Z"],
  ["digits", "0 to 9"],
  ["symbols", "punctuation"],
] as const;

/** The options of an ask's kind. */
export function Options({ ask, onChange }: { ask: Ask; onChange: Change }) {
  switch (ask.kind) {
    case "hex":
    case "urlsafe":
      return <Bytes ask={ask} onChange={onChange} />;
    case "string": {
      const { alphabet } = ask;
      return (
        <>
          <SelectField
            label="Alphabet"
            value={typeof alphabet === "string" ? alphabet : OWN}
            options={ALPHABET_NAMES}
            onValue={(name) => onChange({ ...ask, alphabet: name === OWN ? SUITS : (name as AlphabetName) })}
          />
          {typeof alphabet !== "string" && (
            <TextField
              label="Symbols"
              value={alphabet.symbols}
              onValue={(symbols) => onChange({ ...ask, alphabet: { symbols } })}
            />
          )}
          <NumberField label="Length" value={Number(ask.length)} onValue={(length) => onChange({ ...ask, length })} />
        </>
      );
    }
    case "uuid4":
    case "uuid7":
      return (
        <SelectField
          label="Version"
          value={ask.kind}
          options={UUID_VERSIONS}
          onValue={(kind) => onChange({ kind: kind === "uuid7" ? "uuid7" : "uuid4" })}
        />
      );
    case "password":
      return (
        <>
          <NumberField label="Length" value={ask.length} onValue={(length) => onChange({ ...ask, length })} />
          {CLASS_LABELS.map(([name, label]) => (
            <SelectField
              key={name}
              label={label}
              value={ask[name] === undefined ? "none" : String(ask[name])}
              options={CLASS_LIMITS}
              onValue={(limit) => onChange({ ...ask, [name]: limit === "none" ? undefined : Number(limit) })}
            />
          ))}
          <TextField
            label="Without"
            value={ask.exclude?.symbols ?? ""}
            onValue={(symbols) => onChange({ ...ask, exclude: symbols === "" ? undefined : { symbols } })}
          />
        </>
      );
    case "passphrase": {
      const { count, separator = "", capitalize = false } = ask;
      return (
        <>
          <NumberField label="Words" value={count} onValue={(count) => onChange({ ...ask, count })} />
          <TextField label="Between them" value={separator} onValue={(separator) => onChange({ ...ask, separator })} />
          <CheckField
            label="Capital letters"
            value={capitalize}
            onValue={(capitalize) => onChange({ ...ask, capitalize })}
          />
        </>
      );
    }
    case "key":
      return (
        <>
          <TextField label="Prefix" value={ask.prefix} onValue={(prefix) => onChange({ ...ask, prefix })} />
          <Bytes ask={ask} onChange={onChange} />
        </>
      );
  }
}

function Bytes({ ask, onChange }: { ask: Extract<Ask, { nbytes?: unknown }>; onChange: Change }) {
  const set = (nbytes: number) => onChange({ ...ask, nbytes });
  return <NumberField label="Random bytes" value={Number(ask.nbytes)} onValue={set} />;
}
