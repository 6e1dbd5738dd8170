import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { beijingTime } from "@/lib/core/beijing-time";
import { now, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { recordClockSet } from "@/lib/platform/record/mutations";
import { listEvents } from "@/lib/reports/record/data";
import { makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { addNote } from "@/lib/reviews/mutations/add-note";
import { startReview } from "@/lib/reviews/mutations/move";
import { resolveNote } from "@/lib/reviews/mutations/resolve-note";
import { type People, submit, succeeded } from "@/lib/reviews/testing/submitted";
import { approve } from "../mutations";
import { approveAll } from "../release/mutations";
import { releaseDue } from "./jobs";
import { loadJointReleases } from "./loaders";
import { cancelJointRelease, setJointRelease } from "./mutations";

let people: People;
let reportId: string;
const year = 2025;
const inMinutes = (minutes: number) => new Date(now().getTime() + minutes * 60_000);
const typed = (moment: Date) => beijingTime(moment).replace(" ", "T");
/** Sets a time two minutes from now; returns the start of that minute. */
async function set(actor = people.reviewer): Promise<Date> {
  const at = typed(inMinutes(2));
  succeeded(await setJointRelease(actor, { countyCode: people.county, year, at }));
  return new Date(`${at}:00+08:00`);
}
const publications = () =>
  db.publication.findMany({ where: { countyCode: people.county }, orderBy: { unitCode: "asc" } });

beforeEach(async () => {
  people = await makeCounty();
  reportId = await makeReport(people.clerk, year);
  await submit(people, reportId);
  succeeded(await startReview(people.reviewer, { reportId }));
});
afterEach(() => setClock());

describe("an hour that a county set", () => {
  test("publishes what is approved by then, at the server's time, once however many servers ask", async () => {
    succeeded(await approve(people.reviewer, { reportId }));
    const hour = await set();
    setClock(() => new Date(hour.getTime() - 1));
    expect(await releaseDue()).toBe(0);
    expect(await publications()).toEqual([]);
    setClock(() => hour);
    const asked = await Promise.all([releaseDue(), releaseDue(), releaseDue()]);
    expect(asked.reduce((sum, count) => sum + count)).toBe(1);
    expect(await releaseDue()).toBe(0);
    expect(await publications()).toMatchObject([{ unitCode: people.town, number: 1, publishedAt: hour }]);
    const release = await db.jointRelease.findFirstOrThrow({ where: { countyCode: people.county } });
    const event = (await listEvents(reportId)).at(-1);
    expect(event).toMatchObject({ move: "publish", payload: { jointRelease: release.id } });
    expect(release.outcome).toEqual({ published: 1, refused: [] });
    const messages = await db.message.findMany({ where: { kind: "jointRelease", unitCode: people.county } });
    expect(messages).toMatchObject([{ text: "2025 年度报告统一发布已完成：公布 1 份。" }]);
  });

  test("is held by a clock set forwards after it was set, until the county sets another", async () => {
    succeeded(await approve(people.reviewer, { reportId }));
    // A clock set before counts for nothing, and one set forth and back neither.
    await recordClockSet(7_200_000);
    const hour = await set();
    for (const milliseconds of [3_600_000, -3_600_000, 600_000]) await recordClockSet(milliseconds);
    setClock(() => hour);
    expect(await releaseDue()).toBe(0);
    expect(await releaseDue()).toBe(0);
    expect(await publications()).toEqual([]);
    const [held] = (await loadJointReleases(people.reviewer, { year })) ?? [];
    expect(held).toMatchObject({ held: true, begun: false, outcome: null });
    const messages = await db.message.findMany({ where: { kind: "jointRelease", unitCode: people.county } });
    expect(messages).toHaveLength(1);
    expect(messages[0]?.text).toMatch(/没有进行，一份也没有公布：.*拨了约 10 分钟/);
    const again = await set();
    setClock(() => again);
    expect(await releaseDue()).toBe(1);
  });

  test("waits while the server's clock is ahead of the database's", async () => {
    succeeded(await approve(people.reviewer, { reportId }));
    const hour = await set();
    setClock(() => hour);
    const real = Date.now;
    const ahead = vi.spyOn(Date, "now").mockImplementation(() => real.call(Date) + 3_600_000);
    try {
      expect(await releaseDue()).toBe(0);
    } finally {
      ahead.mockRestore();
    }
    expect(await publications()).toEqual([]);
    expect(await releaseDue()).toBe(1);
  });

  test.each([
    ["the version", `UPDATE "Version" SET "content" = '{}'`],
    ["a remark", `UPDATE "Note" SET "text" = '没有写过的话'`],
  ])("publishes what was approved, and nothing if %s was changed since", async (_what, sql) => {
    const anchor = { kind: "chapter", chapterId: "overview" } as const;
    const { noteId } = succeeded(await addNote(people.reviewer, { reportId, anchor, text: "数字请核对" }));
    succeeded(await resolveNote(people.reviewer, { noteId }));
    succeeded(await approve(people.reviewer, { reportId }));
    const hour = await set();
    await db.$executeRawUnsafe(`${sql} WHERE "reportId" = '${reportId}'`);
    setClock(() => hour);
    expect(await releaseDue()).toBe(0);
    const [listed] = (await loadJointReleases(people.reviewer, { year })) ?? [];
    expect(listed?.outcome).toMatchObject({ published: 0, refused: [{ unit: "青石镇" }] });
    expect(listed?.outcome?.refused[0]?.message).toMatch(/通过以后内容或批注有变/);
    expect(await publications()).toEqual([]);
  });

  test("leaves what is not approved, and says why what its setter may not publish stays", async () => {
    const other = await makeReport(people.stranger, year);
    const signer = await person("signer", people.neighbour);
    await submit({ ...people, clerk: people.stranger, signer }, other);
    // The person who sets the time also signed one of the reports.
    await db.event.updateMany({
      where: { reportId: other, move: "signOff" },
      data: { actorId: people.reviewer.id },
    });
    const second = await person("reviewer", people.county);
    succeeded(await approve(second, { reportId: other }));
    const hour = await set();
    setClock(() => hour);
    expect(await releaseDue()).toBe(0);
    const [listed] = (await loadJointReleases(people.reviewer, { year })) ?? [];
    expect(listed?.outcome).toMatchObject({ published: 0, refused: [{ unit: "白鹭乡" }] });
    expect(listed?.outcome?.refused[0]?.message).toMatch(/您本人/);
    const states = await db.report.findMany({
      where: { id: { in: [reportId, other] } },
      select: { state: true },
    });
    expect(states.map(({ state }) => state).sort()).toEqual(["approved", "reviewing"]);
  });

  test("is carried on where a server ended half way, and counts what was published before", async () => {
    succeeded(await approve(people.reviewer, { reportId }));
    const hour = await set();
    setClock(() => hour);
    expect(await releaseDue()).toBe(1);
    await db.jointRelease.updateMany({ where: { countyCode: people.county }, data: { finishedAt: null } });
    expect(await releaseDue()).toBe(1);
    expect(await publications()).toHaveLength(1);
  });

  test("is cancelled until it comes, and then nothing is published; afterwards there is nothing to cancel", async () => {
    succeeded(await approve(people.reviewer, { reportId }));
    const hour = await set();
    const place = { countyCode: people.county, year };
    succeeded(await cancelJointRelease(people.reviewer, place));
    expect(await cancelJointRelease(people.reviewer, place)).toMatchObject({
      refusals: [{ code: "notFound" }],
    });
    setClock(() => hour);
    expect(await releaseDue()).toBe(0);
    expect(await publications()).toEqual([]);
    expect(await loadJointReleases(people.reviewer, { year })).toEqual([]);
  });

  test("cannot be cancelled or moved while reports are being made public", async () => {
    await set();
    await db.jointRelease.updateMany({ where: { countyCode: people.county }, data: { begunAt: now() } });
    const place = { countyCode: people.county, year };
    for (const refusal of [
      await cancelJointRelease(people.reviewer, place),
      await setJointRelease(people.reviewer, { ...place, at: typed(inMinutes(9)) }),
    ])
      expect(refusal).toMatchObject({ refusals: [{ code: "begun" }] });
  });

  test("is moved by setting another; a past or far one, a town's and another county's are refused", async () => {
    await set();
    const at = typed(inMinutes(60));
    succeeded(await setJointRelease(people.reviewer, { countyCode: people.county, year, at }));
    const rows = await db.jointRelease.findMany({ where: { countyCode: people.county, cancelledAt: null } });
    expect(rows.map(({ releaseAt }) => typed(releaseAt))).toEqual([at]);
    const refused = async (input: Partial<{ countyCode: string; at: string }>) =>
      await setJointRelease(people.reviewer, { countyCode: people.county, year, at, ...input });
    expect(await refused({ at: typed(inMinutes(-1)) })).toMatchObject({ refusals: [{ code: "invalid.at" }] });
    expect(await refused({ at: typed(inMinutes(400 * 1440)) })).toMatchObject({
      refusals: [{ code: "invalid.at" }],
    });
    expect(await refused({ countyCode: people.town })).toMatchObject({
      refusals: [{ code: "invalid.countyCode" }],
    });
    expect(await refused({ countyCode: (await makeCounty()).county })).toMatchObject({
      refusals: [{ code: "forbidden" }],
    });
    expect(await setJointRelease(people.clerk, { countyCode: people.county, year, at })).toMatchObject({
      refusals: [{ code: "forbidden" }],
    });
  });

  test("publishes nothing in the name of somebody whose account was disabled", async () => {
    succeeded(await approve(people.reviewer, { reportId }));
    const hour = await set();
    await db.account.update({ where: { id: people.reviewer.id }, data: { disabledAt: now() } });
    setClock(() => hour);
    expect(await releaseDue()).toBe(0);
    expect(await publications()).toEqual([]);
    expect(
      (await db.jointRelease.findFirstOrThrow({ where: { countyCode: people.county } })).outcome,
    ).toMatchObject({
      refused: [{ unit: "青石镇" }],
    });
  });
});

test("many are approved at once, each by the policy: one's own is refused and the others are approved", async () => {
  const outcomes = succeeded(
    await approveAll(people.reviewer, {
      reports: [{ reportId }, { reportId: await makeReport(people.stranger, year) }],
    }),
  );
  expect(outcomes.map(({ refusals }) => refusals.map(({ code }) => code))).toEqual([[], ["wrongState"]]);
  expect((await db.report.findUniqueOrThrow({ where: { id: reportId } })).state).toBe("approved");
});
