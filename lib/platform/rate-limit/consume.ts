import { LRUCache } from "lru-cache";
import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { type Bound, type BoundName, bounds } from "./bounds";

/** Who asked lately: how often since it was last written, and until when they wait (milliseconds). */
type Recent = { asked: number; until: number };

const recent = new LRUCache<string, Recent>({ max: 20_000 });
const limiters = new Map<BoundName, Promise<RateLimiterPrisma>>();
const TEN = 10;

/**
 * Counts one request of `who`, in the database, so that several servers count together. Answers 0 where it
 * may go on, else in how many seconds to ask again. Where the database does not answer, each server counts
 * for itself.
 */
export async function consume(name: BoundName, who: string): Promise<number> {
  const key = `${name} ${who}`;
  const { asked, until } = recent.get(key) ?? { asked: 0, until: 0 };
  if (until > Date.now()) return Math.ceil((until - Date.now()) / 1000);
  const { byTens }: Bound = bounds[name];
  const now = asked + 1;
  if (byTens && now < TEN) {
    recent.set(key, { asked: now, until: 0 });
    return 0;
  }
  const waits = await write(name, who, now);
  recent.set(key, { asked: 0, until: waits === 0 ? 0 : Date.now() + waits });
  return Math.ceil(waits / 1000);
}

/** Milliseconds to wait, 0 where there is nothing to wait for. */
async function write(name: BoundName, who: string, points: number): Promise<number> {
  try {
    await (await limiterOf(name)).consume(who, points);
    return 0;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1000, refused.msBeforeNext);
    throw refused;
  }
}

function limiterOf(name: BoundName): Promise<RateLimiterPrisma> {
  const made = limiters.get(name) ?? makeLimiter(name);
  limiters.set(name, made);
  return made;
}

/** Opened at the first count: importing a module with a rate limit opens no database. */
async function makeLimiter(name: BoundName): Promise<RateLimiterPrisma> {
  const { db } = await import("../db");
  const { points, seconds: duration }: Bound = bounds[name];
  const insuranceLimiter = new RateLimiterMemory({ keyPrefix: name, points, duration });
  return new RateLimiterPrisma({
    ...{ storeClient: db, tableName: "rateLimit", keyPrefix: name, points, duration, insuranceLimiter },
  });
}
