import { afterEach, expect, test } from "vitest";
import { remindUnits, setContact } from "@/lib/counties/season/mutations";
import { now, setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { addNote } from "../mutations/add-note";
import { startReview } from "../mutations/move";
import { submit, succeeded } from "../testing/submitted";
import { loadQueueCourse } from "./loaders";
import { noteReader } from "./mutations";

afterEach(() => setClock());

/** A submitted report, and two reviewers of its county. */
async function submitted() {
  const people = await makeCounty();
  const reportId = await makeReport(people.clerk);
  await submit(people, reportId);
  const second = await person("reviewer", people.county);
  const look = async (actor = people.reviewer) => succeeded(await noteReader(actor, { reportId }));
  return { people, second, reportId, look };
}

test("two reviewers who have a report open see each other, until one of them has gone", async () => {
  const { people, second, reportId, look } = await submitted();
  expect((await look()).others).toEqual([]);
  expect((await look(second)).others).toEqual([people.reviewer.name]);
  expect((await look()).others).toEqual([second.name]);
  const later = now().getTime() + 31_000;
  setClock(() => new Date(later));
  expect((await look()).others).toEqual([]);
  setClock(() => new Date(later + 3_600_000));
  await look();
  expect(await db.reviewReader.count({ where: { reportId } })).toBe(1);
});

test("what one of them does is another course for the other at the next look, with who did what", async () => {
  const { people, second, reportId, look } = await submitted();
  const before = await look();
  expect((await look()).course).toBe(before.course);
  succeeded(await startReview(second, { reportId }));
  const moved = await look();
  expect(moved.course).not.toBe(before.course);
  expect(moved.last).toMatchObject({ by: second.name, move: "开始审核" });
  expect((await look(second)).last).toBeNull();
  const anchor = { kind: "chapter" as const, chapterId: "overview" };
  succeeded(await addNote(people.reviewer, { reportId, anchor, text: "请补充。" }));
  expect((await look(second)).course).not.toBe(moved.course);
});

test("nobody but the county's reviewers asks, and nobody else is noted", async () => {
  const { people, reportId } = await submitted();
  for (const actor of [people.clerk, people.signer, people.stranger])
    expect(await noteReader(actor, { reportId })).toMatchObject({ ok: false });
  expect(await noteReader(people.reviewer, { reportId: "nothing" })).toMatchObject({ ok: false });
  expect(await db.reviewReader.count({ where: { reportId } })).toBe(0);
});

test("the list changes its course by a colleague's move, note, reminder and contact, and names the move", async () => {
  const { people, second, reportId } = await submitted();
  const look = async (actor = people.reviewer) =>
    (await loadQueueCourse(actor, { county: people.county })) ?? expect.fail("no list");
  const courses = [(await look()).course];
  expect((await look()).course).toBe(courses[0]);
  succeeded(await startReview(second, { reportId }));
  const moved = await look();
  courses.push(moved.course);
  expect(moved.last).toMatchObject({ by: second.name, move: "开始审核", unit: "青石镇", year: 2025 });
  expect((await look(second)).last).toBeNull();
  expect(moved.readers).toEqual({});
  await noteReader(second, { reportId });
  expect((await look()).readers).toEqual({ [reportId]: [second.name] });
  expect((await look(second)).readers).toEqual({});
  const anchor = { kind: "chapter" as const, chapterId: "overview" };
  succeeded(await addNote(second, { reportId, anchor, text: "请补充。" }));
  courses.push((await look()).course);
  const unitCode = people.neighbour;
  succeeded(await setContact(second, { unitCode, contact: "李联络", phone: "8201001" }));
  courses.push((await look()).course);
  succeeded(
    await remindUnits(second, { unitCodes: [unitCode], year: 2025, means: "phone", text: "请报送。" }),
  );
  courses.push((await look()).course);
  expect(new Set(courses).size).toBe(courses.length);
  const elsewhere = await makeCounty();
  await submit(elsewhere, await makeReport(elsewhere.clerk));
  expect((await look()).course).toBe(courses.at(-1));
  for (const actor of [people.clerk, people.signer])
    expect(await loadQueueCourse(actor, { county: null })).toBeNull();
});
