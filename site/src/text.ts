/** 1,234,567 */
export const whole = (value: number) => value.toLocaleString("en");

/** What an error says. */
export const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
