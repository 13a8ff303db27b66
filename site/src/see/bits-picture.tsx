import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { own } from "../own.ts";
import { grouped } from "../text.ts";
import { onesOf, onesSentence, PICTURE_BYTES, paint, SIDE } from "./bits.ts";
import { frequency } from "./judgement.ts";

/** Random bits as an image, and how many are ones. */
export function BitsPicture() {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [bytes, setBytes] = useState(() => own.token_bytes(PICTURE_BYTES));
  const ones = useMemo(() => onesOf(bytes), [bytes]);

  useEffect(() => {
    const repaint = () => canvas.current && paint(canvas.current, bytes);
    repaint();
    const scheme = matchMedia("(prefers-color-scheme: dark)");
    scheme.addEventListener("change", repaint);
    return () => scheme.removeEventListener("change", repaint);
  }, [bytes]);

  return (
    <div class="picture">
      <canvas
        ref={canvas}
        width={SIDE}
        height={SIDE}
        role="img"
        aria-label={`Random bits as an image without a pattern: ${grouped(ones.ones)} of ${grouped(ones.bits)} are ones`}
      />
      <div>
        <h3>What you should see: nothing</h3>
        <p>
          Each pixel is one bit of <code>token_bytes({PICTURE_BYTES})</code>: a one has the colour of this text, a zero
          that of the paper. No stripes, no tiles, no side that is darker. Specks and short runs are as they should be:
          chance makes clumps.
        </p>
        <p role="status">
          {onesSentence(ones)} A fair source is at least as far off {frequency(ones.odds, "drawing")}.
        </p>
        <p class="quiet">
          No picture proves that bits are random. It shows the errors that are coarse: a stuck bit, a short period, a
          buffer that was filled by half.
        </p>
        <button type="button" onClick={() => setBytes(own.token_bytes(PICTURE_BYTES))}>
          Draw again
        </button>
      </div>
    </div>
  );
}
