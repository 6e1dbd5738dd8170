import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { db } from "@/lib/platform/db";
import { recordEvent, recordOnServer } from "@/lib/platform/record/mutations";
import { moveReport } from "@/lib/reports/mutations/moves/move";
import { makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { returnReport, startReview } from "@/lib/reviews/mutations/move";
import { type People, submit, succeeded } from "@/lib/reviews/testing/submitted";
import { approveAll } from "../release/mutations";
import { activityCsv } from "./activity-csv";
import { loadActivity } from "./loaders";
import { activityQuerySchema } from "./schema";

let people: People;
let administrator: Actor;
let reportId: string;

beforeEach(async () => {
  people = await makeCounty();
  administrator = await person("administrator", people.county);
  reportId = await makeReport(people.clerk);
  await submit(people, reportId);
  succeeded(await startReview(people.reviewer, { reportId }));
  succeeded(await returnReport(people.reviewer, { reportId, reasons: ["表三100%不平_请核对"] }));
  await recordEvent({ kind: "signIn", subject: people.clerk.id, actorId: people.clerk.id, payload: {} });
});

const asked = async (query: Record<string, string> = {}, size = 50) =>
  (await loadActivity(administrator, { ...activityQuerySchema.parse(query), size })) ?? {
    events: [],
    before: null,
  };
const names = async (query: Record<string, string>) => (await asked(query)).events.map(({ what }) => what);

test("tells who did what to which report, the latest first", async () => {
  const { events } = await asked();
  expect(events[0]).toMatchObject({ what: "登录", actor: expect.stringContaining(people.clerk.username) });
  expect(events[1]).toMatchObject({
    ...{ what: "退回修改", about: "青石镇 2025 年度报告", details: expect.stringContaining("表三100%不平") },
    actor: expect.stringContaining(people.reviewer.username),
  });
});

test("is filtered by person, kind, time and words, in which signs of patterns mean themselves", async () => {
  expect(await names({ group: "signIns" })).toEqual(["登录"]);
  expect(await names({ who: people.reviewer.username })).toEqual(["退回修改", "开始审核"]);
  expect(await names({ q: "100%不平_" })).toEqual(["退回修改"]);
  expect(await names({ q: "100_不平" })).toEqual([]);
  expect((await names({ q: "青石镇", group: "moves" })).length).toBeGreaterThan(4);
  expect(await names({ from: "2099-01-01" })).toEqual([]);
  expect(await names({ to: "2000-01-01" })).toEqual([]);
  expect(await names({ group: "nonsense", from: "x", before: "-1" })).toHaveLength(
    (await asked()).events.length,
  );
});

test("goes on page by page without one twice or left out", async () => {
  const all = (await asked()).events.map(({ sequence }) => sequence);
  const paged: number[] = [];
  for (let before: number | null = null; ; ) {
    const page = await asked(before === null ? {} : { before: String(before) }, 2);
    paged.push(...page.events.map(({ sequence }) => sequence));
    if (page.before === null) break;
    before = page.before;
  }
  expect(paged).toEqual(all);
});

test("shows an administrator nothing of another county, and nobody else anything", async () => {
  const other = await makeCounty();
  const foreign = await person("administrator", other.county);
  const theirs = await loadActivity(foreign, { ...activityQuerySchema.parse({}), size: 50 });
  expect(theirs?.events).toEqual([]);
  for (const actor of [people.clerk, people.signer, people.reviewer])
    expect(await loadActivity(actor, { ...activityQuerySchema.parse({}), size: 50 })).toBeNull();
});

test("is taken away as CSV, which is itself recorded", async () => {
  const stream = await activityCsv(administrator, activityQuerySchema.parse({ group: "moves" }));
  const lines = (await new Response(stream).text()).trim().split("\r\n");
  expect(lines[0]).toContain("序号,时间,办理人");
  expect(lines).toHaveLength(1 + (await asked({ group: "moves" })).events.length);
  expect((await asked()).events[0]).toMatchObject({ what: "导出操作记录", about: "试验县" });
  expect(await activityCsv(people.reviewer, activityQuerySchema.parse({}))).toBeNull();
});

test("keeps telling of somebody's moves after they handed the report back", async () => {
  succeeded(await moveReport(people.clerk, { reportId, move: "handOver" }));
  expect((await names({ who: people.clerk.username }))[0]).toBe("提请审签");
});

test("tells of what was done on the server, to every administrator, and of failed sign-ins to their own", async () => {
  await recordOnServer({ kind: "server.exported", payload: { years: [2024], reports: 60 } });
  const failed = { times: 3, address: "203.0.113.9" };
  await recordEvent({ kind: "signIn.failed", subject: people.clerk.id, actorId: null, payload: failed });
  const [first, second] = (await asked()).events;
  expect(first).toMatchObject({
    ...{ what: "多次输错密码", actor: null, details: "连续 3 次；来自 203.0.113.9" },
    about: expect.stringContaining(people.clerk.username),
  });
  expect(second).toMatchObject({ what: "导出静态网站", about: "服务器", actor: null });
  expect(second?.details).toMatch(/^2024 年度；60 份报告；服务器用户 /);
  expect(await names({ group: "server" })).toContain("导出静态网站");
});

test("tells that several reports were approved or published as one decision, with what has come of it", async () => {
  const ids = [reportId, await makeReport(people.clerk, 2024)];
  await submit(people, reportId);
  await submit(people, ids[1] ?? "");
  const reports = [];
  for (const id of ids) {
    succeeded(await startReview(people.reviewer, { reportId: id }));
    const { id: seen } = await db.version.findFirstOrThrow({
      where: { reportId: id },
      orderBy: { number: "desc" },
    });
    reports.push({ reportId: id, seen });
  }
  const [one, other] = reports as [(typeof reports)[0], (typeof reports)[0]];
  succeeded(await approveAll(people.reviewer, { reports: [one, { ...other, seen: randomUUID() }] }));
  const [batch] = (await asked({ group: "moves" })).events;
  expect(batch).toMatchObject({ what: "成批通过", about: "试验县", details: "1 个；1 个没有办成" });
  succeeded(await approveAll(people.reviewer, { reports: [other] }));
  expect(await names({ q: "batch.approved" })).toHaveLength(1);
});
