/** The 2,048 words of BIP 39, which the command line has too: no two begin with the same four letters. Loaded when they are needed. */
export async function loadWords(): Promise<readonly string[]> {
  return (await import("@scure/bip39/wordlists/english.js")).wordlist;
}
