export async function programs() {
  return { c: "not yet", python: "not yet" };
}
