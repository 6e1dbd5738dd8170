import { concurrently } from "@/prisma/demo/load/concurrency";
import type { Season } from "./season";

/** A step that many do alike, in a browser and by the server actions that its pages call. */
type Ways<Of> = { browser: (of: Of) => Promise<void>; http: (of: Of) => Promise<void>; atOnce?: number };

/** Does a step for each of `all`: in the browser if the whole season is, else over HTTP. */
export async function repeat<Of>(
  { tally, repeatedBy }: Season,
  title: string,
  all: readonly Of[],
  ways: Ways<Of>,
): Promise<void> {
  const act = () => concurrently(all, ways.atOnce ?? 2, ways[repeatedBy]);
  await tally.step(title, repeatedBy, act, all.length);
}
