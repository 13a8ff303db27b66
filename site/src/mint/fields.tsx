// The fields that options are made of. What is typed is handed on as it is: the package says what is wrong with it.

interface Field<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
}

/** A whole number. An empty field is 0, which the package refuses where it has to. */
export function NumberField({ label, value, onValue }: Field<number>) {
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

export function TextField({ label, value, onValue }: Field<string>) {
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

/** The choices: each value with what it is called. */
type Choices = { readonly options: readonly (readonly [value: string, name: string])[] };

export function SelectField({ label, value, options, onValue }: Field<string> & Choices) {
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

export function CheckField({ label, value, onValue }: Field<boolean>) {
  return (
    <label class="field check">
      <input type="checkbox" checked={value} onChange={(event) => onValue(event.currentTarget.checked)} />
      {label}
    </label>
  );
}
