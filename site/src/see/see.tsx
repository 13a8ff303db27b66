export function See() {
  return <p>To come.</p>;
}
