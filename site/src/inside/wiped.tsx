/** What docs/security.md promises of memory, a sentence each. */
export function Wiped() {
  return (
    <>
      <h3>What is wiped, and when</h3>
      <dl class="wiped">
        <div>
          <dt>Bytes of the pool</dt>
          <dd>are zero in the pool as soon as a draw has used them, so past tokens are not in it; future ones are.</dd>
        </div>
        <div>
          <dt>What the core wrote</dt>
          <dd>is zero in all of its memory when the call returns.</dd>
        </div>
        <div>
          <dt>Arrays of the host</dt>
          <dd>that a draw or an entropy function of yours has filled are zeroed before the call returns.</dd>
        </div>
        <div>
          <dt>After a failure of the source</dt>
          <dd>nothing is handed out, and everything bought ahead is wiped.</dd>
        </div>
        <div>
          <dt>discard()</dt>
          <dd>wipes all that was bought ahead, and forgets the tokens that a minter has made ahead.</dd>
        </div>
        <div>
          <dt>Your string</dt>
          <dd>cannot be wiped, by anyone: for a secret that has to go, take bytes and zero them.</dd>
        </div>
      </dl>
    </>
  );
}
