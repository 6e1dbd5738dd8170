import { findActor } from "@/lib/access/data";
import type { Refusal } from "@/lib/core/refusal";
import { contentChanged } from "@/lib/core/workflow/seen";
import { now } from "@/lib/platform/clock";
import { lookAtClock } from "@/lib/platform/clock-watch";
import { onlyOne } from "@/lib/platform/jobs/only-one";
import { clockSetSince } from "@/lib/platform/record/data";
import { listSeasonUnits } from "@/lib/units/data";
import { type Publishing, publish } from "../mutations";
import { keepAndSignPublished } from "../receipts/keep-and-sign";
import {
  countPublishedBy,
  isApprovedContent,
  listApproved,
  listDueReleases,
  readDatabaseClock,
} from "./data";
import { beginRelease, finishRelease, holdRelease } from "./mutations";
import type { JointOutcome } from "./types";

/** A key of PostgreSQL's advisory locks. */
const LOCK = 770_362_004;

const changedWords = "通过以后内容或批注有变，没有公布。请审核员看过后，重新通过或者公布。";

/** Nobody has a page open here: the usual words would not fit. */
function wordsOf({ code, message }: Refusal): string {
  return code === contentChanged.code ? changedWords : message;
}

type DueRelease = Awaited<ReturnType<typeof listDueReleases>>[number];

/** Milliseconds by which a clock may have been set forwards: an hour that is set is a minute. */
const SET_AT_MOST = 60_000;

/**
 * Publishes the due joint releases: each report is authorized by the policy in the name of the person who set
 * the time, in its own transaction. One server runs it; if it stops half way, the next run continues with the
 * rest. Returns the number of reports published.
 */
export async function releaseDue(): Promise<number> {
  const published = await onlyOne(LOCK, async () => {
    await lookAtClock();
    let count = 0;
    for (const due of await listDueReleases(await certainTime())) count += await carryOut(due);
    return count;
  });
  return published ?? 0;
}

/** The server's time, less what its clock is ahead of the database's. */
async function certainTime(): Promise<Date> {
  const ahead = Date.now() - (await readDatabaseClock()).getTime();
  return new Date(now().getTime() - (ahead > SET_AT_MOST ? ahead : 0));
}

/**
 * A release does not begin if the clock was set forwards since its hour was set: nothing that is published
 * too early can be taken back. One that had begun before is carried on.
 */
async function carryOut({ id, countyCode, year, authorId, ...due }: DueRelease): Promise<number> {
  const milliseconds = due.begunAt ? 0 : await clockSetSince(due.afterEntry);
  if (milliseconds > SET_AT_MOST) {
    await holdRelease({ id, countyCode, year, releaseAt: due.releaseAt, milliseconds });
    return 0;
  }
  if (!(await beginRelease(id))) return 0;
  const unitCodes = (await listSeasonUnits(countyCode)).map(({ code }) => code);
  const actor = await findActor(authorId);
  const made: Publishing[] = [];
  const refused: JointOutcome["refused"] = [];
  for (const { unit, approved, ...report } of await listApproved(unitCodes, year)) {
    if (!actor) {
      refused.push({ unit, message: "设定统一发布的账号已停用，请由现任审核员公布。" });
      continue;
    }
    if (approved && !(await isApprovedContent(report.reportId, approved.sha256))) {
      refused.push({ unit, message: changedWords });
      continue;
    }
    const moved = await publish(actor, { ...report, jointRelease: id });
    if (moved.ok) made.push(moved.value);
    else refused.push({ unit, message: moved.refusals.map(wordsOf).join("") });
  }
  // Includes those of an interrupted attempt.
  const published = await countPublishedBy(id, unitCodes);
  await finishRelease({ id, countyCode, year, outcome: { published, refused } });
  for (const each of made) await keepAndSignPublished(each);
  return published;
}
