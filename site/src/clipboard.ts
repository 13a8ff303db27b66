/** Copies a text. Where the browser does not allow it (a page without HTTPS, for example), it says so. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
