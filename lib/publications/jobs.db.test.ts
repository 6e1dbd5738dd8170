import { createHmac } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { usualPlan } from "@/lib/core/season/reminder-plan";
import { remindDue } from "@/lib/counties/season/jobs";
import { remindUnits } from "@/lib/counties/season/mutations";
import { listFailedDeliveries, listReceived } from "@/lib/messages/data";
import { loadMessages, loadUnread } from "@/lib/messages/loaders";
import { markRead, setEmail } from "@/lib/messages/mutations/own";
import { setPlan } from "@/lib/messages/mutations/set-plan";
import { mailText, openGateway, openMailServer } from "@/lib/messages/testing/outbox";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { listFailedJobs } from "@/lib/platform/jobs/data";
import { runJobsOnce } from "@/lib/platform/jobs/worker";
import { moveReport } from "@/lib/reports/mutations/moves/move";
import { makeCounty, makeReport } from "@/lib/reports/testing/county";
import { addNote } from "@/lib/reviews/mutations/add-note";
import { answerNote } from "@/lib/reviews/mutations/answer-note";
import { removeNote } from "@/lib/reviews/mutations/edit-note";
import { returnReport, startReview } from "@/lib/reviews/mutations/move";
import { submit, succeeded } from "@/lib/reviews/testing/submitted";
import { jobs, timetable } from "./jobs";
import { approveAndPublish } from "./mutations";

const year = 2025;
let people: Awaited<ReturnType<typeof makeCounty>>;
let mail: Awaited<ReturnType<typeof openMailServer>>;
let gateway: Awaited<ReturnType<typeof openGateway>>;

beforeAll(async () => {
  [mail, gateway] = [await openMailServer(), await openGateway()];
});

afterAll(async () => {
  await Promise.all([mail.close(), gateway.close()]);
});

beforeEach(async () => {
  people = await makeCounty();
  await db.countyYear.create({
    data: { countyCode: people.county, year, dueOn: new Date("2026-01-20T00:00:00Z") },
  });
});

afterEach(async () => {
  setClock();
  for (const name of ["SMTP_URL", "MAIL_FROM", "WEBHOOK_URL", "WEBHOOK_SECRET"]) delete process.env[name];
  mail.state.refuse = false;
  mail.mails.length = 0;
  gateway.calls.length = 0;
  await db.countyYear.deleteMany();
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
});

/** Runs the job at an hour of that day in China. */
async function remindOn(day: string, hour = 10): Promise<number> {
  setClock(() => new Date(Date.parse(`${day}T00:00:00Z`) + (hour - 8) * 3_600_000));
  return remindDue();
}

const sendMails = () =>
  Object.assign(process.env, { SMTP_URL: mail.url, MAIL_FROM: "nianbao@example.gov.cn" });
const kindsOf = async (accountId: string) => (await listReceived(accountId)).map(({ kind }) => kind);

test("the timetable runs jobs that there are, and thins the history without anybody's help", () => {
  const tasks = timetable.map(({ task }) => task);
  expect(tasks).toEqual(expect.arrayContaining(["audit", "thin"]));
  expect(tasks.filter((task) => !(task in jobs))).toEqual([]);
});

describe("the reminder plan of a county", () => {
  test("reminds units that owe a report, at each time once, whichever server runs first", async () => {
    await submit(people, await makeReport(people.clerk));
    expect(await remindOn("2026-01-09", 8)).toBe(0);
    const both = await Promise.all([remindOn("2026-01-09"), remindOn("2026-01-09")]);
    expect(both.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await remindOn("2026-01-12")).toBe(0);
    expect(await remindOn("2026-01-15")).toBe(1);
    expect(await remindOn("2026-01-20")).toBe(1);
    expect(await remindOn("2026-01-21")).toBe(1);
    expect(await remindOn("2026-01-21", 15)).toBe(0);
    expect(await remindOn("2026-01-24")).toBe(0);
    const logged = await db.reminder.findMany({
      where: { unitCode: { in: [people.town, people.neighbour] } },
    });
    expect(logged.map(({ unitCode, authorId, means }) => [unitCode, authorId, means])).toEqual(
      Array.from({ length: 4 }, () => [people.neighbour, null, "message"]),
    );
    expect((await listReceived(people.stranger.id))[0]?.text).toContain("已逾期 1 天");
    expect(await kindsOf(people.clerk.id)).not.toContain("deadline");
  });

  test("is the county's own: switched off, nobody is reminded; another county's clerk may not change it", async () => {
    const plan = { ...usualPlan, active: false };
    expect(await setPlan(people.clerk, { countyCode: people.county, plan })).toMatchObject({ ok: false });
    expect(await setPlan(people.reviewer, { countyCode: people.county, plan })).toEqual({
      ok: true,
      value: null,
    });
    expect(await remindOn("2026-01-20")).toBe(0);
    expect(await db.accountEvent.count({ where: { kind: "county.plan", subject: people.county } })).toBe(1);
  });

  test("changed by two people at once, is not overwritten by the second, who learns of it", async () => {
    const place = { countyCode: people.county, seen: usualPlan };
    const off = { ...usualPlan, daysOff: ["2026-02-12"] };
    expect(await setPlan(people.reviewer, { ...place, plan: off })).toMatchObject({ ok: true });
    const second = { ...place, plan: { ...usualPlan, dailyAfter: 5 } };
    expect(await setPlan(people.reviewer, second)).toMatchObject({
      refusals: [{ code: "settledMeanwhile" }],
    });
    const again = { ...second, seen: off };
    expect(await setPlan(people.reviewer, again)).toMatchObject({ ok: true });
  });

  test("uses a unit's extension", async () => {
    await db.extension.create({
      data: {
        ...{ unitCode: people.town, year, reason: "系统迁移", authorId: people.reviewer.id },
        dueOn: new Date("2026-01-30T00:00:00Z"),
      },
    });
    expect(await remindOn("2026-01-20")).toBe(2);
    expect((await listReceived(people.clerk.id))[0]?.text).toContain("还有 10 天");
    expect((await listReceived(people.stranger.id))[0]?.text).toContain("最后一天");
  });
});

describe("moves are reported", () => {
  test("notes of an hour once, return and release to the unit, answers and a correction to the county", async () => {
    setClock(() => new Date("2026-01-12T02:10:00Z"));
    const reportId = await makeReport(people.clerk);
    await submit(people, reportId);
    await startReview(people.reviewer, { reportId });
    const notes = [];
    for (const text of ["请补充。", "请核对。"])
      notes.push(
        succeeded(
          await addNote(people.reviewer, {
            ...{ reportId, text },
            anchor: { kind: "chapter", chapterId: "overview" },
          }),
        ),
      );
    await returnReport(people.reviewer, { reportId, reasons: ["总体情况太短。"] });
    for (const { noteId } of notes) succeeded(await answerNote(people.clerk, { noteId, text: "已补充。" }));
    await submit(people, reportId);
    await startReview(people.reviewer, { reportId });
    expect(await approveAndPublish(people.reviewer, { reportId })).toMatchObject({ ok: true });
    const heard = ["progress", "progress", "return", "note", "progress", "progress"];
    expect(await kindsOf(people.clerk.id)).toEqual(["release", ...heard]);
    expect(await kindsOf(people.signer.id)).toEqual(["release", "toSign", "return", "note", "toSign"]);
    expect(await kindsOf(people.reviewer.id)).toEqual(["noteAnswer"]);
    const note = "行政许可漏计一件。";
    expect(await moveReport(people.clerk, { reportId, move: "correct", note })).toMatchObject({ ok: true });
    expect(await kindsOf(people.reviewer.id)).toEqual(["correction", "noteAnswer"]);
    expect(await kindsOf(people.stranger.id)).toEqual([]);
  });

  test("read messages are no longer counted, and nobody marks another's", async () => {
    await remindUnits(people.reviewer, {
      ...{ unitCodes: [people.town], year, means: "message", text: "请尽快报送。" },
    });
    const [message] = (await loadMessages(people.clerk)) ?? [];
    await markRead(people.stranger, { messageIds: [message?.id ?? ""] });
    expect(await loadUnread(people.clerk)).toBe(1);
    await markRead(people.clerk, { messageIds: [message?.id ?? ""] });
    expect(await loadUnread(people.clerk)).toBe(0);
    expect(await loadUnread(people.signer)).toBe(1);
  });
});

describe("sending outside the product", () => {
  const remind = () =>
    remindUnits(people.reviewer, {
      ...{ unitCodes: [people.town], year, means: "message", text: "请于周五前报送。" },
    });
  const noon = new Date("2026-01-19T04:00:00Z");

  test("does nothing unless the operator configured it", async () => {
    await setEmail(people.clerk, { email: "clerk@example.gov.cn" });
    await remind();
    expect(await db.delivery.count({ where: { message: { unitCode: people.town } } })).toBe(0);
  });

  test("by mail, once, to people with an address", async () => {
    sendMails();
    setClock(() => noon);
    await setEmail(people.clerk, { email: "clerk@example.gov.cn" });
    expect(await remind()).toMatchObject({
      value: { reach: { unreached: [], mails: 1, mailedFrom: null } },
    });
    setClock();
    await Promise.all([runJobsOnce(jobs), runJobsOnce(jobs)]);
    await runJobsOnce(jobs);
    expect(mail.mails.map(({ to }) => to)).toEqual([["clerk@example.gov.cn"]]);
    expect(
      await db.delivery.count({ where: { sentAt: { not: null }, message: { unitCode: people.town } } }),
    ).toBe(1);
  });

  test("a server that refuses is recorded, and tried again", async () => {
    sendMails();
    setClock(() => noon);
    await setEmail(people.clerk, { email: "clerk@example.gov.cn" });
    await remind();
    setClock();
    mail.state.refuse = true;
    await runJobsOnce(jobs);
    expect(mail.mails).toEqual([]);
    expect(await listFailedDeliveries([people.town])).toMatchObject([
      { channel: "mail", unit: "青石镇", attempts: 1, error: expect.stringContaining("mailbox is full") },
    ]);
    expect(await listFailedJobs()).toMatchObject([{ task: "deliver", attempts: 1, maxAttempts: 16 }]);
    mail.state.refuse = false;
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    await runJobsOnce(jobs);
    expect(mail.mails).toHaveLength(1);
    expect(await listFailedDeliveries([people.town])).toEqual([]);
    expect(await listFailedJobs()).toEqual([]);
  });

  test("to a gateway, signed over time and body", async () => {
    const secret = "a-secret-of-the-gateway";
    Object.assign(process.env, { WEBHOOK_URL: gateway.url, WEBHOOK_SECRET: secret });
    await db.unit.update({ where: { code: people.town }, data: { contact: "李敏", phone: "0533-1234567" } });
    setClock(() => noon);
    await remind();
    setClock();
    await runJobsOnce(jobs);
    const [call] = gateway.calls;
    const signed = createHmac("sha256", secret).update(`${call?.timestamp}.${call?.body}`).digest("hex");
    expect(call?.signature).toBe(`sha256=${signed}`);
    expect(JSON.parse(call?.body ?? "")).toMatchObject({
      ...{ kind: "reminder", text: "请于周五前报送。", unit: { code: people.town, name: "青石镇" } },
      contact: { name: "李敏", phone: "0533-1234567" },
    });
  });

  test("not to somebody who filed before the quiet hours ended", async () => {
    sendMails();
    await setEmail(people.clerk, { email: "clerk@example.gov.cn" });
    setClock(() => new Date("2026-01-18T14:00:00Z"));
    await remind();
    await submit(people, await makeReport(people.clerk));
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    await runJobsOnce(jobs);
    expect(mail.mails).toEqual([]);
    expect(await listFailedJobs()).toEqual([]);
  });

  test("not in the quiet hours: it waits for the morning", async () => {
    sendMails();
    await setEmail(people.clerk, { email: "clerk@example.gov.cn" });
    setClock(() => new Date("2126-01-19T14:00:00Z"));
    expect(await remind()).toMatchObject({
      value: { reach: { mails: 1, mailedFrom: new Date("2126-01-20T01:00:00Z") } },
    });
    const [job] = await db.$queryRaw<{ at: Date }[]>`SELECT "run_at" AS "at" FROM graphile_worker.jobs`;
    expect(job?.at.toISOString()).toBe("2126-01-20T01:00:00.000Z");
    await runJobsOnce(jobs);
    expect(mail.mails).toEqual([]);
  });
});

describe("notes and answers, which come many at a time", () => {
  const at = (time: string) => setClock(() => new Date(`${time}:00+08:00`));
  const anchor = { kind: "chapter" as const, chapterId: "overview" };
  const textsOf = async (accountId: string, kind: string) =>
    (await listReceived(accountId))
      .filter((each) => each.kind === kind)
      .map(({ text, read }) => [text, read]);
  const noted = (count: number) => `审核员在青石镇 2025 年度报告上写了批注，共 ${count} 条，退回时一并处理。`;
  let reportId: string;

  /** A report under review of a town whose clerk and reviewer have addresses. */
  beforeEach(async () => {
    sendMails();
    at("2026-01-12T10:10");
    await setEmail(people.clerk, { email: "clerk@example.gov.cn" });
    await setEmail(people.reviewer, { email: "reviewer@example.gov.cn" });
    reportId = await makeReport(people.clerk);
    await submit(people, reportId);
    await startReview(people.reviewer, { reportId });
  });

  async function note(text: string): Promise<string> {
    return succeeded(await addNote(people.reviewer, { reportId, text, anchor })).noteId;
  }

  /** When the jobs that wait are to run, in Beijing's time. */
  async function waiting(): Promise<string[]> {
    const rows = await db.$queryRaw<{ at: Date }[]>`
      SELECT "run_at" AS "at" FROM graphile_worker.jobs WHERE "task_identifier" = 'deliver' ORDER BY "run_at"`;
    return rows.map((row) => new Date(row.at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16));
  }

  /** What is due is sent, as at the end of the hour. */
  async function sent(): Promise<string[]> {
    await db.$executeRaw`UPDATE graphile_worker._private_jobs SET run_at = now()`;
    await Promise.all([runJobsOnce(jobs), runJobsOnce(jobs)]);
    await runJobsOnce(jobs);
    return mail.mails.splice(0).map(({ to, text }) => {
      return `${to[0]} ${mailText(text).split("\n")[0]?.trim()}`;
    });
  }

  test("those of an hour are one message and one mail, with the number at its end", async () => {
    for (const [time, text] of [
      ["2026-01-12T10:11", "请补充。"],
      ["2026-01-12T10:30", "请核对。"],
      ["2026-01-12T10:58", "数字有误。"],
    ] as const) {
      at(time);
      await note(text);
    }
    expect(await textsOf(people.clerk.id, "note")).toEqual([[noted(3), false]]);
    expect(await waiting()).toEqual(["2026-01-12T11:00"]);
    expect(await sent()).toEqual([`clerk@example.gov.cn ${noted(3)}`]);
    expect(await sent()).toEqual([]);
    // In the last minute of an hour: with those of the next, lest it is written to what is sent already.
    at("2026-01-12T11:59");
    await note("再核对一次。");
    expect(await waiting()).toEqual(["2026-01-12T13:00"]);
    expect(await sent()).toEqual([`clerk@example.gov.cn ${noted(4)}`]);
    expect(await textsOf(people.clerk.id, "note")).toHaveLength(2);
  });

  test("read in the meantime, it is news again with the next note; with the last one removed it is settled", async () => {
    const first = await note("请补充。");
    await markRead(people.clerk, { messageIds: null });
    const second = await note("请核对。");
    expect(await textsOf(people.clerk.id, "note")).toEqual([[noted(2), false]]);
    succeeded(await removeNote(people.reviewer, { noteId: second }));
    expect(await textsOf(people.clerk.id, "note")).toEqual([[noted(1), false]]);
    succeeded(await removeNote(people.reviewer, { noteId: first }));
    expect(await textsOf(people.clerk.id, "note")).toEqual([[noted(1), true]]);
    expect(await sent()).toEqual([]);
  });

  test("a return says so itself: the notes of that hour are no mail of their own", async () => {
    await note("请补充。");
    await returnReport(people.reviewer, { reportId, reasons: ["总体情况太短。"] });
    expect(await sent()).toEqual([
      "clerk@example.gov.cn 青石镇 2025 年度报告被退回修改。有 1 条批注，请逐条答复。总体情况太短。",
    ]);
  });

  test("in the quiet hours all wait for the morning, as one", async () => {
    at("2026-01-12T17:40");
    await note("请补充。");
    at("2026-01-12T21:20");
    await note("请核对。");
    expect(await waiting()).toEqual(["2026-01-13T09:00"]);
    expect(await sent()).toEqual([`clerk@example.gov.cn ${noted(2)}`]);
  });

  test("answers are gathered for the reviewers, until the next review is begun", async () => {
    const notes = [await note("请补充。"), await note("请核对。")];
    await returnReport(people.reviewer, { reportId, reasons: [] });
    await sent();
    at("2026-01-12T14:05");
    for (const noteId of notes) succeeded(await answerNote(people.clerk, { noteId, text: "已补充。" }));
    const words = "青石镇答复了 2025 年度报告的批注：已答复 2 条，没有未答复的。";
    expect(await textsOf(people.reviewer.id, "noteAnswer")).toEqual([[words, false]]);
    expect(await waiting()).toEqual(["2026-01-12T15:00"]);
    expect(await sent()).toEqual([`reviewer@example.gov.cn ${words}`]);
    await submit(people, reportId);
    await startReview(people.reviewer, { reportId });
    expect(await textsOf(people.reviewer.id, "noteAnswer")).toEqual([[words, true]]);
  });

  test("go to the gateway as one, too", async () => {
    for (const name of ["SMTP_URL", "MAIL_FROM"]) delete process.env[name];
    Object.assign(process.env, { WEBHOOK_URL: gateway.url, WEBHOOK_SECRET: "a-secret-of-the-gateway" });
    at("2026-01-12T10:20");
    await note("请补充。");
    await note("请核对。");
    expect(await sent()).toEqual([]);
    expect(gateway.calls.map(({ body }) => JSON.parse(body))).toMatchObject([
      { kind: "note", text: noted(2) },
    ]);
  });
});
