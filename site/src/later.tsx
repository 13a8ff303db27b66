import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";

/** A section that is fetched once the page is painted, so that the first tokens do not wait for it. */
export function Later({ load }: { load: () => Promise<FunctionComponent> }) {
  const [loaded, setLoaded] = useState<{ Content?: FunctionComponent; failed?: boolean }>({});
  useEffect(() => {
    load().then(
      (Content) => setLoaded({ Content }),
      () => setLoaded({ failed: true }),
    );
  }, [load]);
  if (loaded.Content) return <loaded.Content />;
  return loaded.failed ? <p>This part could not be loaded. Reload the page to try again.</p> : null;
}
