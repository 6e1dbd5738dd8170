import { LRUCache } from "lru-cache";
import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { type Bound, type BoundName, bounds } from "./bounds";

/** A recent client: number of requests since the last write, and until when it is blocked (milliseconds). */
type Recent = { asked: number; until: number };

const recent = new LRUCache<string, Recent>({ max: 20_000 });
const limiters = new Map<BoundName, Promise<RateLimiterPrisma>>();
const TEN = 10;

/**
 * Counts one request of `who` in the database, so that several servers share the count. Returns 0 if
 * permitted, otherwise the seconds to wait. If the database does not respond, each server counts separately.
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

/** Milliseconds to wait, 0 if none. */
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

/** Created on first use: importing a module with a rate limit does not open a database. */
async function makeLimiter(name: BoundName): Promise<RateLimiterPrisma> {
  const { db } = await import("../db");
  const { points, seconds: duration }: Bound = bounds[name];
  const insuranceLimiter = new RateLimiterMemory({ keyPrefix: name, points, duration });
  return new RateLimiterPrisma({
    ...{ storeClient: db, tableName: "rateLimit", keyPrefix: name, points, duration, insuranceLimiter },
  });
}
