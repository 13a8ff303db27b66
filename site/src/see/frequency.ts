/** Below that, more digits tell nobody more. */
const LEAST = 1e-12;

/** How often something happens by chance, in words. */
export function frequency(odds: number, trial: string): string {
  if (odds > 0.995) return `in more than 99 of 100 ${trial}s`;
  if (odds >= 0.1) return `in ${Math.round(odds * 100)} of 100 ${trial}s`;
  if (odds < LEAST) return `less than once in a million million ${trial}s`;
  const trials = 1 / odds;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(trials)) - 1);
  return `once in ${(Math.round(trials / digits) * digits).toLocaleString("en")} ${trial}s`;
}
