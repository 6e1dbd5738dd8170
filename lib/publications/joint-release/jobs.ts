import { findActor } from "@/lib/access/data";
import { now } from "@/lib/platform/clock";
import { onlyOne } from "@/lib/platform/jobs/only-one";
import { listSeasonUnits } from "@/lib/units/data";
import { type Publishing, publish } from "../mutations";
import { keepAndSignPublished } from "../receipts/keep-and-sign";
import { countPublishedBy, listApproved, listDueReleases } from "./data";
import { beginRelease, finishRelease } from "./mutations";
import type { JointOutcome } from "./types";

/** A key of PostgreSQL's advisory locks. */
const LOCK = 770_362_004;

type DueRelease = Awaited<ReturnType<typeof listDueReleases>>[number];

/**
 * Publishes the due joint releases: each report is authorized by the policy in the name of the person who set
 * the time, in its own transaction. One server runs it; if it stops half way, the next run continues with the
 * rest. Returns the number of reports published.
 */
export async function releaseDue(): Promise<number> {
  const published = await onlyOne(LOCK, async () => {
    let count = 0;
    for (const due of await listDueReleases(now())) count += await carryOut(due);
    return count;
  });
  return published ?? 0;
}

async function carryOut({ id, countyCode, year, authorId }: DueRelease): Promise<number> {
  if (!(await beginRelease(id))) return 0;
  const unitCodes = (await listSeasonUnits(countyCode)).map(({ code }) => code);
  const actor = await findActor(authorId);
  const made: Publishing[] = [];
  const refused: JointOutcome["refused"] = [];
  for (const { unit, ...report } of await listApproved(unitCodes, year)) {
    if (!actor) {
      refused.push({ unit, message: "设定统一发布的账号已停用，请由现任审核员公布。" });
      continue;
    }
    const moved = await publish(actor, { ...report, jointRelease: id });
    if (moved.ok) made.push(moved.value);
    else refused.push({ unit, message: moved.refusals.map(({ message }) => message).join("") });
  }
  // Includes those of an interrupted attempt.
  const published = await countPublishedBy(id, unitCodes);
  await finishRelease({ id, countyCode, year, outcome: { published, refused } });
  for (const each of made) await keepAndSignPublished(each);
  return published;
}
