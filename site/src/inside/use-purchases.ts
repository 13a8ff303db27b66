import { useEffect, useState } from "preact/hooks";
import { purchases } from "../own.ts";

/** What was asked of the operating system, as of this second. */
export function usePurchases(visible: boolean) {
  const [now, setNow] = useState(purchases);
  useEffect(() => {
    if (!visible) return;
    const look = () =>
      setNow((before) => {
        const after = purchases();
        return after.requests === before.requests ? before : after;
      });
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [visible]);
  return now;
}
