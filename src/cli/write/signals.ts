const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** How many milliseconds a sleeping reader of standard output has to take what is being written to it. */
const PATIENCE = 100;

/**
 * Ends the process at a signal: `tidy` is to clean up and answer with the write under way; when that is done, the
 * process exits with the signal's status. It cannot while a write waits for a reader that sleeps: then the signal
 * itself, which is no longer caught, ends it, with the same status to a shell. Returns what stops listening.
 */
export function endAtSignals(tidy: () => Promise<unknown>): () => void {
  const handlers = Object.entries(SIGNALS).map(([name, status]) => {
    const handler = () => {
      const exit = () => process.exit(status);
      tidy().then(exit, exit);
      setTimeout(() => process.kill(process.pid, name), PATIENCE);
    };
    process.once(name, handler);
    return [name, handler] as const;
  });
  return () => {
    for (const [name, handler] of handlers) process.off(name, handler);
  };
}
