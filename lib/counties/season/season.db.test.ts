import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { loadDrafts } from "@/lib/reports/loaders";
import { makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { submit } from "@/lib/reviews/testing/submitted";
import { listContacts, listDueDaysOf, listExtensions, listReminded, listReminders } from "./data";
import { readReminders } from "./loaders";
import { answerReminder, extendUnit, remindUnits, setContact } from "./mutations";
import {
  answerReminderSchema,
  extendSchema,
  remindersSchema,
  remindSchema,
  setContactSchema,
} from "./schema";

let people: Awaited<ReturnType<typeof makeCounty>>;
let townsOwn: Actor;
const year = 2025;

beforeEach(async () => {
  people = await makeCounty();
  townsOwn = await person("administrator", people.town);
  await db.countyYear.create({
    data: { countyCode: people.county, year, dueOn: new Date("2026-01-20T00:00:00Z") },
  });
});

const eventsOf = async (kind: string) =>
  (await db.accountEvent.findMany({ where: { kind, subject: people.town }, orderBy: { id: "asc" } })).map(
    ({ actorId, payload }) => ({ actorId, payload }),
  );
const refusal = (code: string) => ({ ok: false, refusals: [{ code }] });

describe("an extension for one unit", () => {
  const extend = (actor: Actor, dueOn: string | null, reason = "系统迁移") =>
    extendUnit(actor, { unitCode: people.town, year, dueOn, reason });
  const dueOf = async (unitCode: string) => (await listDueDaysOf([unitCode], year))[0]?.dueOn;

  test("applies to that unit alone, is replaced and removed, each with its event in the record", async () => {
    expect(await dueOf(people.town)).toBe("2026-01-20");
    expect(await extend(people.reviewer, "2026-02-05")).toEqual({ ok: true, value: null });
    expect(await dueOf(people.town)).toBe("2026-02-05");
    expect(await dueOf(people.neighbour)).toBe("2026-01-20");
    expect(await extend(people.reviewer, "2026-02-10", "人员调整")).toMatchObject({ ok: true });
    expect(await listExtensions([people.town], year)).toEqual([
      { unitCode: people.town, year, dueOn: "2026-02-10", reason: "人员调整" },
    ]);
    expect(await extend(people.reviewer, null, "")).toMatchObject({ ok: true });
    expect(await dueOf(people.town)).toBe("2026-01-20");
    const first = { dueOn: "2026-02-05", reason: "系统迁移" };
    const second = { dueOn: "2026-02-10", reason: "人员调整" };
    expect((await eventsOf("unit.extended")).map(({ payload }) => payload)).toEqual([
      { year, from: null, to: first },
      { year, from: first, to: second },
      { year, from: second, to: null },
    ]);
    const entries = await db.recordEntry.count({ where: { text: { contains: '"unit.extended"' } } });
    expect(entries).toBeGreaterThanOrEqual(3);
  });

  test("is granted from above: neither by the unit's own people nor by another county's", async () => {
    const other = await makeCounty();
    for (const actor of [townsOwn, people.clerk, people.signer, other.reviewer])
      expect(await extend(actor, "2026-02-05")).toMatchObject(refusal("forbidden"));
    expect(await listExtensions([people.town], null)).toEqual([]);
  });

  test("is later than the county's day, has a reason, and requires a county's day", async () => {
    expect(await extend(people.reviewer, "2026-01-20")).toMatchObject(refusal("invalid.dueOn"));
    expect(await extend(people.reviewer, "2126-01-20")).toMatchObject(refusal("invalid.dueOn"));
    for (const reason of ["", "x", "无"])
      expect(await extend(people.reviewer, "2026-02-05", reason)).toMatchObject(refusal("invalid.reason"));
    await db.countyYear.deleteMany({ where: { countyCode: people.county } });
    expect(await extend(people.reviewer, "2026-02-05")).toMatchObject(refusal("invalid.year"));
    expect(
      extendSchema.safeParse({ unitCode: people.town, year, dueOn: "2026-13-01", reason: "" }).success,
    ).toBe(false);
  });
});

describe("reminding", () => {
  const remind = (actor: Actor, unitCodes: string[]) =>
    remindUnits(actor, { unitCodes, year, means: "phone", text: "请尽快报送。" });
  const answerLatest = async (answer: string) => {
    const [latest] = (await listReminders({ unitCode: people.town, year })).reminders;
    const reminderId = latest?.id ?? expect.fail("no reminder");
    return answerReminder(people.reviewer, { unitCode: people.town, year, reminderId, answer });
  };

  test("several units at once: each is listed with its number of reminders and its answer", async () => {
    expect(await remind(people.reviewer, [people.town, people.neighbour, people.town])).toEqual({
      ok: true,
      value: { reminded: 2, reach: null },
    });
    expect(await remind(people.reviewer, [people.town])).toMatchObject({ ok: true });
    expect(await answerLatest("本周五前报送")).toMatchObject({ ok: true });
    expect(await listReminded([people.town, people.neighbour], year)).toMatchObject(
      [
        { unitCode: people.town, times: 2, last: { means: "phone", answer: "本周五前报送" } },
        { unitCode: people.neighbour, times: 1, last: { means: "phone" } },
      ].sort((one, other) => one.unitCode.localeCompare(other.unitCode)),
    );
    expect(await eventsOf("unit.reminded")).toHaveLength(2);
    expect((await eventsOf("unit.reminderAnswered")).map(({ payload }) => payload)).toEqual([
      { year, remindedAt: expect.any(String), means: "phone", from: null, to: "本周五前报送" },
    ]);
  });

  test("all of a unit and year are listed newest first, page by page, and each can be answered", async () => {
    for (let at = 1; at <= 12; at++)
      await remindUnits(people.reviewer, {
        ...{ unitCodes: [people.town, people.neighbour], year, means: "phone", text: `第 ${at} 次。` },
      });
    await db.reminder.create({ data: { unitCode: people.town, year, means: "message", text: "按计划。" } });
    await db.reminder.create({
      data: { unitCode: people.town, year: year - 1, means: "chat", text: "上年的。" },
    });
    const read = async (before?: string) => {
      const answer = await readReminders(people.reviewer, { unitCode: people.town, year, before });
      return answer.ok ? answer.value : expect.fail("refused");
    };
    const first = await read();
    expect(first.hasOlder).toBe(true);
    expect(first.reminders[0]).toMatchObject({ means: "message", text: "按计划。", author: null });
    expect(first.reminders).toHaveLength(10);
    const rest = await read(first.reminders.at(-1)?.id);
    expect(rest.hasOlder).toBe(false);
    expect(rest.reminders.map(({ text }) => text)).toEqual(["第 3 次。", "第 2 次。", "第 1 次。"]);
    const [oldest] = rest.reminders.slice(-1);
    expect(oldest).toMatchObject({ means: "phone", answer: null, at: expect.any(Date) });
    const { name } = await db.account.findUniqueOrThrow({ where: { id: people.reviewer.id } });
    expect(oldest?.author).toBe(name);
    const answer = { unitCode: people.town, year, reminderId: oldest?.id ?? "", answer: "已经在填" };
    expect(await answerReminder(people.reviewer, answer)).toMatchObject({ ok: true });
    const again = await read(first.reminders.at(-1)?.id);
    expect(again.reminders.map((each) => each.answer)).toEqual([null, null, "已经在填"]);
  });

  test("the log is read from above: neither by the unit's own people nor by another county's", async () => {
    await remind(people.reviewer, [people.town]);
    const other = await makeCounty();
    for (const actor of [townsOwn, people.clerk, people.signer, other.reviewer])
      expect(await readReminders(actor, { unitCode: people.town, year })).toMatchObject(refusal("forbidden"));
  });

  test("the latest reminder is the one made last, also if the clock was set back", async () => {
    expect(await remind(people.reviewer, [people.town])).toMatchObject({ ok: true });
    setClock(() => new Date(Date.now() - 86_400_000));
    const again = { unitCodes: [people.town], year, means: "chat" as const, text: "请在今天报送。" };
    expect(await remindUnits(people.reviewer, again)).toMatchObject({ ok: true });
    expect(await answerLatest("马上报送")).toMatchObject({ ok: true });
    setClock();
    expect(await listReminded([people.town], year)).toMatchObject([
      { times: 2, last: { means: "chat", answer: "马上报送" } },
    ]);
  });

  test("with one unit out of reach nobody is reminded", async () => {
    const other = await makeCounty();
    expect(await remind(people.reviewer, [people.town, other.town])).toMatchObject(refusal("forbidden"));
    expect(await remind(people.reviewer, ["110000000000"])).toMatchObject(refusal("forbidden"));
    expect(await remind(townsOwn, [people.town])).toMatchObject(refusal("forbidden"));
    expect(await listReminded([people.town, other.town], null)).toEqual([]);
  });

  test("a message is shown to the unit's people until they have submitted; a telephone reminder is not", async () => {
    const text = "请在周五前报送。";
    const write = (means: "message" | "phone", words: string) =>
      remindUnits(people.reviewer, { unitCodes: [people.town], year, means, text: words });
    await write("message", "先前的一条。");
    await write("message", text);
    await write("phone", "电话里说过。");
    expect((await loadDrafts(people.clerk))?.messages).toMatchObject([{ year, text }]);
    expect((await loadDrafts(people.signer))?.messages).toMatchObject([{ year, text }]);
    expect((await loadDrafts((await makeCounty()).clerk))?.messages).toEqual([]);
    const reportId = await makeReport(people.clerk);
    expect((await loadDrafts(people.clerk))?.messages).toHaveLength(1);
    await submit(people, reportId);
    expect((await loadDrafts(people.clerk))?.messages).toEqual([]);
  });

  test("a unit that was merged meanwhile is asked for nothing, and its draft is marked", async () => {
    const ask = { unitCodes: [people.town], year, means: "message" as const, text: "请报送" };
    await remindUnits(people.reviewer, ask);
    await makeReport(people.clerk);
    const before = await loadDrafts(people.clerk);
    expect(before?.messages).toHaveLength(1);
    expect(before?.rows).toMatchObject([{ year }]);
    expect(before?.rows[0]?.notOwed).toBeUndefined();
    await db.unit.update({ where: { code: people.town }, data: { lastYear: year - 1 } });
    expect(await loadDrafts(people.clerk)).toMatchObject({ messages: [], rows: [{ year, notOwed: true }] });
  });

  test("several units get each its own text, in the message and in the record", async () => {
    const texts = { [people.town]: "甲镇，周五截止。", [people.neighbour]: "乙镇，周一截止。" };
    const unitCodes = [people.town, people.neighbour];
    const sent = await remindUnits(people.reviewer, {
      unitCodes,
      year,
      means: "message",
      text: "共同",
      texts,
    });
    expect(sent).toMatchObject({ ok: true });
    expect((await loadDrafts(people.clerk))?.messages).toMatchObject([{ text: texts[people.town] }]);
    const neighbours = await db.message.findMany({ where: { unitCode: people.neighbour } });
    expect(neighbours).toMatchObject([{ text: texts[people.neighbour] }]);
    expect((await eventsOf("unit.reminded")).map(({ payload }) => payload)).toMatchObject([
      { text: texts[people.town] },
    ]);
  });

  test("an answer belongs to a reminder of that unit and year", async () => {
    await remind(people.reviewer, [people.neighbour]);
    const [reminder] = (await listReminders({ unitCode: people.neighbour, year })).reminders;
    const answer = { reminderId: reminder?.id ?? "", answer: "好的" };
    for (const wrong of [
      { unitCode: people.town, year },
      { unitCode: people.neighbour, year: year - 1 },
    ])
      expect(await answerReminder(people.reviewer, { ...wrong, ...answer })).toMatchObject(
        refusal("notFound"),
      );
  });

  test("the input is bounded", () => {
    const ask = { unitCodes: ["990101100000"], year, means: "phone", text: "请报送" };
    expect(remindSchema.safeParse(ask).success).toBe(true);
    for (const wrong of [{ unitCodes: [] }, { means: "pigeon" }, { text: "" }, { text: "字".repeat(2001) }])
      expect(remindSchema.safeParse({ ...ask, ...wrong }).success).toBe(false);
    const log = { unitCode: "990101100000", year };
    expect(remindersSchema.safeParse(log).success).toBe(true);
    expect(remindersSchema.safeParse({ ...log, before: "1" }).success).toBe(false);
    expect(answerReminderSchema.safeParse({ ...log, reminderId: "1", answer: "好的" }).success).toBe(false);
  });
});

test("the contact is set by the county; the record states that it changed, without personal data", async () => {
  const contact = { unitCode: people.town, contact: "李敏", phone: "0000-8201001" };
  expect(await setContact(people.reviewer, contact)).toMatchObject({ ok: true });
  expect((await listContacts([people.town, people.neighbour])).get(people.town)).toEqual({
    contact: "李敏",
    phone: "0000-8201001",
  });
  expect(await eventsOf("unit.contact")).toEqual([{ actorId: people.reviewer.id, payload: { named: true } }]);
  expect(await setContact(townsOwn, contact)).toMatchObject(refusal("forbidden"));
  expect(await setContact(people.reviewer, { ...contact, contact: "", phone: "" })).toMatchObject({
    ok: true,
  });
  expect((await listContacts([people.town])).size).toBe(0);
  expect(setContactSchema.safeParse({ ...contact, phone: "<script>" }).success).toBe(false);
});
