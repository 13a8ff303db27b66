export function Race() {
  return <p>To come.</p>;
}
