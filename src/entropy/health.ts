import type { Source } from "./source.ts";
export function tested(source: Source): Source {
  return source;
}
