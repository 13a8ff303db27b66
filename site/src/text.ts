/** 1,234,567.89. A browser takes long to load its own words for numbers; the page must not wait for them. */
export const grouped = (value: number | string) => String(value).replace(/(?<!\.\d*)\B(?=(\d{3})+\b)/g, ",");

/** What an error says. */
export const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));
