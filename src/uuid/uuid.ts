// Single UUIDs, as flat strings. The first of a minter from the same bytes is the same.
import { type Engine, uuid4Kernel } from "../engine/engine.ts";
import { OUT } from "../kernels/memory-map.ts";
import type { Timeline } from "./timeline.ts";
import { UUID_LENGTH } from "./uuid7-text.ts";

/**
 * The text of a UUID: the type that Node's `randomUUID` returns.
 *
 * @example
 * ```ts
 * const id: Uuid = uuid4();
 * id.length; // 36
 * ```
 *
 * @category For real systems
 */
export type Uuid = `${string}-${string}-${string}-${string}-${string}`;

/** A random UUID. Takes 16 bytes. */
export function uuid4(engine: Engine): Uuid {
  uuid4Kernel(engine)(engine.pool.take(16), OUT, 1, 0);
  return engine.text(UUID_LENGTH) as Uuid;
}

/** A UUID that is larger than all before it on the timeline. Takes 6 bytes, and 4 before them in a new millisecond. */
export function uuid7(engine: Engine, timeline: Timeline): Uuid {
  timeline.passed(engine);
  timeline.room(engine, 1);
  timeline.write(engine, 1, 0);
  return engine.text(UUID_LENGTH) as Uuid;
}
