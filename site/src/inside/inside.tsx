export function Inside() {
  return <p>To come.</p>;
}
