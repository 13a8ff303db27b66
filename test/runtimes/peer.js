/**
 * A package of this folder's, by name: so TypeScript does not look for it, and the project type-checks without it.
 *
 * @param {string} name
 */
export async function peer(name) {
  try {
    return await import(name);
  } catch (error) {
    throw new Error(`${name} cannot be loaded. Run: npm ci --prefix test/runtimes`, { cause: error });
  }
}
