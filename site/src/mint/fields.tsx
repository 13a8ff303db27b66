// The fields that options are made of. What is typed is handed on as it is, also if the package refuses it: its message says why.
import type { ComponentChildren } from "preact";

/** A whole number. An empty field is 0, which the package refuses where it has to. */
export function NumberField({
  label,
  value,
  onValue,
}: {
  label: string;
  value: number;
  onValue: (value: number) => void;
}) {
  return (
    <label class="field">
      {label}
      <input
        type="number"
        min={1}
        inputMode="numeric"
        value={value}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber || 0)}
      />
    </label>
  );
}

export function TextField({
  label,
  value,
  onValue,
}: {
  label: string;
  value: string;
  onValue: (value: string) => void;
}) {
  return (
    <label class="field">
      {label}
      <input
        type="text"
        value={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  );
}

/** One of several values, each with what it is called. */
export function SelectField({
  label,
  value,
  options,
  onValue,
}: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, name: string])[];
  onValue: (value: string) => void;
}) {
  return (
    <label class="field">
      {label}
      <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

export function CheckField({
  value,
  onValue,
  children,
}: {
  value: boolean;
  onValue: (value: boolean) => void;
  children: ComponentChildren;
}) {
  return (
    <label class="field check">
      <input type="checkbox" checked={value} onChange={(event) => onValue(event.currentTarget.checked)} />
      {children}
    </label>
  );
}
