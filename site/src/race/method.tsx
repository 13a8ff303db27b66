import { PLAN } from "./rounds.ts";

/** How the figures come about, in the words of bench/README.md, and where this differs from it. */
export function Method() {
  return (
    <details class="method">
      <summary>How it is measured, and what the figures are worth</summary>
      <ul>
        <li>
          <strong>Outputs first.</strong> What each makes is looked at before it is timed: shape, length, alphabet, no
          two alike; of integers, that none is missing. Whoever fails does not race.
        </li>
        <li>
          <strong>Turns.</strong> {PLAN.rounds} rounds. In each, every contender runs for {PLAN.milliseconds} ms while
          the others wait, in an order that moves on by one. Ratios are taken within a round.
        </li>
        <li>
          <strong>A worker each.</strong> A program uses one engine, and browsers compile a function differently once it
          has met both.
        </li>
        <li>
          <strong>A coarse clock.</strong> Browsers blunt the clock on purpose. A sample is as many calls as fill its
          time, or thirty steps of the clock where that is longer, found out while warming up.
        </li>
        <li>
          <strong>Medians.</strong> The figure is the median of the rounds; the whisker, and the figures in brackets,
          are their middle half.
        </li>
        <li>
          <strong>The curve</strong> takes {PLAN.curve.rounds} shorter rounds a size, and leaves a size out if one call
          would take more than {PLAN.longest} ms.
        </li>
        <li>
          <strong>Not the same in all.</strong> Ours buys entropy ahead in large pieces and wipes what it has used; Web
          Crypto by hand asks for each token anew, and leaves a copy of its bytes to the garbage collector. A string of{" "}
          <code>minter.next()</code> is cut out of a text of up to 4 KB, which it keeps alive.
        </li>
        <li>
          <strong>Good for this machine and this minute.</strong> Another run differs by some percent. The ratios carry
          over better than the figures.
        </li>
      </ul>
    </details>
  );
}
