/** The files of what Rollup makes, or a bundler of its kind. @param {{ code?: string, fileName: string }[]} output */
export function filesOf(output) {
  return output.map(({ code, fileName }) => code ?? fileName);
}
