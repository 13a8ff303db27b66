/** The JavaScript class for each of Python's. A KeyError comes of indexing a dict, which is no sequence here. */
const CLASSES: Readonly<Record<string, ErrorConstructor | undefined>> = {
  ValueError: RangeError,
  IndexError: RangeError,
  OverflowError: RangeError,
  ZeroDivisionError: RangeError,
  TypeError,
  AttributeError: TypeError,
  KeyError: TypeError,
  NotImplementedError: Error,
};

/**
 * What is wrong with the error thrown for a Python error of this type, if anything. The exact text is asked for where
 * it is given.
 */
export function wrongError(type: string, message: string | undefined, thrown: unknown): string | undefined {
  const expected = CLASSES[type];
  if (!expected) return `no class stands for Python's ${type}`;
  if (!(thrown instanceof Error) || thrown.constructor !== expected) {
    return `expected a ${expected.name} for Python's ${type}, got ${thrown}`;
  }
  if (message !== undefined && thrown.message !== message) return `expected "${message}", got "${thrown.message}"`;
  return undefined;
}
