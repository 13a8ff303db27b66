export function Mint() {
  return <p>To come.</p>;
}
