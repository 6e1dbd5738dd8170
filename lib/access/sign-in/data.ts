import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { lockMs, type Throttle, waitsUntil } from "./throttle";
import { keyPrefixOf, patienceOf } from "./throttle-keys";

/** The failed attempts of a username, and until when it is locked; null if there are none. */
export type SignInLimit = { failures: number; until: Date | null };

export async function findSignInLimit(username: string): Promise<SignInLimit | null> {
  const rows = await db.signInThrottle.findMany({
    where: { username: { startsWith: keyPrefixOf(username) } },
    orderBy: [{ failures: "desc" }, { username: "asc" }],
    take: 100,
  });
  const [most] = rows;
  if (!most || most.failures === 0) return null;
  return { failures: most.failures, until: latestWait(rows) };
}

/** By username: until when sign-ins wait somewhere after failures; only names for which they do. */
export async function listWaits(usernames: readonly string[]): Promise<Map<string, Date>> {
  const rows = await db.$queryRaw<(Throttle & { username: string })[]>`
    SELECT * FROM "SignInThrottle"
    WHERE split_part("username", chr(9), 1) = ANY(${[...usernames]}::text[])
      AND ("lockedUntil" > ${now()} OR "lastFailedAt" > ${new Date(now().getTime() - lockMs)})`;
  const waits = usernames.map((name) => {
    const own = rows.filter(({ username }) => username.startsWith(keyPrefixOf(name)));
    return [name, latestWait(own)] as const;
  });
  return new Map(waits.flatMap(([name, until]) => (until ? [[name, until]] : [])));
}

function latestWait(rows: readonly (Throttle & { username: string })[]): Date | null {
  const untils = rows.flatMap((row) => waitsUntil(row, patienceOf(row.username)) ?? []);
  const latest = Math.max(...untils.map((until) => until.getTime()));
  return latest > now().getTime() ? new Date(latest) : null;
}
