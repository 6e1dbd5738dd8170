import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { waitsUntil } from "./throttle";
import { keyPrefixOf } from "./throttle-keys";

/** The failed attempts of a username, and until when it is locked; null if there are none. */
export type SignInLimit = { failures: number; until: Date | null };

export async function findSignInLimit(username: string): Promise<SignInLimit | null> {
  const rows = await db.signInThrottle.findMany({
    where: { username: { startsWith: keyPrefixOf(username) } },
    orderBy: { failures: "desc" },
    take: 100,
  });
  const [most] = rows;
  if (!most || most.failures === 0) return null;
  const untils = rows.flatMap((row) => waitsUntil(row) ?? []).filter((until) => until > now());
  untils.sort((one, other) => other.getTime() - one.getTime());
  return { failures: most.failures, until: untils[0] ?? null };
}
