import { beijingMinute, beijingTimeInWords } from "@/lib/core/beijing-time";
import { done, refused } from "@/lib/core/refusal";
import { jointReleaseHeldWords } from "@/lib/core/season/message-words";
import { kindTraits } from "@/lib/core/unit-kind";
import { notify } from "@/lib/messages/mutations/notify";
import { now } from "@/lib/platform/clock";
import { addToRecord, keepAccountEvents } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { findWaitingRelease } from "./data";
import type { CancelJointRelease, SetJointRelease } from "./schema";
import type { JointOutcome } from "./types";

/** Maximum number of days in advance. */
const AHEAD = 366;

const running = refused("begun", "到点的报告正在公布，这一次不能再改或取消。请稍后刷新页面看结果。");

/**
 * Sets the time at which the approved reports of a year are published together, replacing an earlier one.
 * They are published in the name of the person who set it: reports that this person may not publish are left
 * out. Refused: `forbidden`, `invalid.countyCode`, `invalid.at`, `begun`.
 */
export const setJointRelease = unitMutation(
  "county.release",
  { unitOf: ({ countyCode }: SetJointRelease) => countyCode },
  async ({ tx, actor, target: { unit: county } }, { countyCode, year, at: typed }) => {
    if (!kindTraits[county.kind].collects)
      return refused("invalid.countyCode", "统一发布以县（市、区）或者设区的市为单位，请选择其中一个。");
    const at = now();
    const releaseAt = beijingMinute(typed);
    if (releaseAt <= at)
      return refused("invalid.at", "这个时间已经过去（以服务器时间为准），请选以后的时间。");
    if (releaseAt.getTime() - at.getTime() > AHEAD * 86_400_000)
      return refused("invalid.at", "统一发布的时间太远，请核对年份。");
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${countyCode} FOR UPDATE`;
    const before = await findWaitingRelease(countyCode, year, tx);
    if (before?.begunAt) return running;
    if (before) await tx.jointRelease.update({ where: { id: before.id }, data: { cancelledAt: at } });
    const payload = { year, from: before?.releaseAt.toISOString() ?? null, to: releaseAt.toISOString() };
    const event = { actorId: actor.id, kind: "release.set", subject: countyCode, payload };
    const afterEntry = await keepAccountEvents(tx, [event]);
    await tx.jointRelease.create({
      data: { countyCode, year, releaseAt, authorId: actor.id, at, afterEntry },
    });
    return done(null);
  },
);

/** Cancels the pending release. Refused: `forbidden`, `notFound`, `begun`. */
export const cancelJointRelease = unitMutation(
  "county.release",
  { unitOf: ({ countyCode }: CancelJointRelease) => countyCode },
  async ({ tx, actor }, { countyCode, year }) => {
    await tx.$queryRaw`SELECT 1 FROM "Unit" WHERE code = ${countyCode} FOR UPDATE`;
    const waiting = await findWaitingRelease(countyCode, year, tx);
    if (!waiting)
      return refused("notFound", "没有等待中的统一发布，可能已被取消或已经完成。请刷新页面查看。");
    if (waiting.begunAt) return running;
    await tx.jointRelease.update({ where: { id: waiting.id }, data: { cancelledAt: now() } });
    const payload = { year, from: waiting.releaseAt.toISOString() };
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "release.cancelled", subject: countyCode, payload },
    ]);
    return done(null);
  },
);

type Ahead = { id: string; countyCode: string; year: number; releaseAt: Date; milliseconds: number };

/** Holds a release whose hour came by a clock set forwards by so much, and tells the county. */
export async function holdRelease({ id, countyCode, year, releaseAt, milliseconds }: Ahead): Promise<void> {
  await transact(async (tx) => {
    const { count } = await tx.jointRelease.updateMany({
      where: { id, cancelledAt: null, begunAt: null, heldAt: null },
      data: { heldAt: now() },
    });
    if (count === 0) return;
    await notify(tx, [
      {
        ...{ kind: "jointRelease", key: `jointRelease-held-${id}`, unitCode: countyCode, year },
        text: jointReleaseHeldWords(year, beijingTimeInWords(releaseAt), milliseconds),
        href: `/reviews?year=${year}`,
      },
    ]);
    const payload = { year, releaseAt, milliseconds };
    await addToRecord(tx, [{ kind: "release.held", subject: countyCode, actorId: null, payload }]);
  });
}

/** Marks a release as begun, after which it cannot be cancelled. False if it was cancelled before. */
export async function beginRelease(id: string): Promise<boolean> {
  return transact(async (tx) => {
    await tx.jointRelease.updateMany({
      where: { id, cancelledAt: null, heldAt: null, begunAt: null },
      data: { begunAt: now() },
    });
    return (await tx.jointRelease.count({ where: { id, begunAt: { not: null } } })) > 0;
  });
}

type Finished = { id: string; countyCode: string; year: number; outcome: JointOutcome };

/** Stores the outcome of a release, and notifies the county. */
export async function finishRelease({ id, countyCode, year, outcome }: Finished): Promise<void> {
  await transact(async (tx) => {
    await tx.jointRelease.update({ where: { id }, data: { finishedAt: now(), outcome } });
    const { published, refused: left } = outcome;
    const named = left.map(({ unit, message }) => `${unit}：${message}`).join("");
    await notify(tx, [
      {
        ...{ kind: "jointRelease", key: `jointRelease-${id}`, unitCode: countyCode, year },
        text: `${year} 年度报告统一发布已完成：公布 ${published} 份${left.length > 0 ? `，${left.length} 份没有公布。${named}` : "。"}`.slice(
          0,
          500,
        ),
        href: `/reviews?year=${year}`,
      },
    ]);
    await addToRecord(tx, [
      { kind: "release.finished", subject: countyCode, actorId: null, payload: { year, ...outcome } },
    ]);
  });
}
