import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";

/** Whether any of an element can be seen, so that what nobody sees costs nothing. A hidden tab sees nothing. */
export function useVisible(element: RefObject<Element | null>): boolean {
  const [visible, setVisible] = useState(false);
  useEffect(() => {
    if (!element.current) return;
    let within = false;
    const look = () => setVisible(within && document.visibilityState === "visible");
    const observer = new IntersectionObserver((entries) => {
      within = entries.at(-1)?.isIntersecting ?? false;
      look();
    });
    observer.observe(element.current);
    document.addEventListener("visibilitychange", look);
    return () => {
      observer.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
  }, [element]);
  return visible;
}
