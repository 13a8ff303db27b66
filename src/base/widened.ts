// Types of options in constants that have no type of their own: TypeScript widens their strings.

/** An options object whose kind is known as a string only, and that fits if other strings do. */
export type Widened<Options, Kind extends string> = {
  readonly kind: Kind;
} & (string extends Kind ? WidenedStrings<Options> : never);

/** Each member of a union on its own. */
type WidenedStrings<Options> = Options extends unknown
  ? { readonly [Name in keyof Options]: WidenedString<Options[Name]> }
  : never;

type WidenedString<Value> = Value extends string ? string : Value;
