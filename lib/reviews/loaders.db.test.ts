import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import { db } from "@/lib/platform/db";
import { loadDraft } from "@/lib/reports/loaders";
import { fill, makeCounty, makeReport } from "@/lib/reports/testing/county";
import { loadQueue, loadReview } from "./loaders";
import { addNote } from "./mutations/add-note";
import { answerNote } from "./mutations/answer-note";
import { returnReport, startReview } from "./mutations/move";
import { type People, submit, succeeded } from "./testing/submitted";

let people: People;
let reportId: string;

beforeEach(async () => {
  people = await makeCounty();
  reportId = await makeReport(people.clerk);
});

/** The chapter with its five required headings and these paragraphs under the first. */
const overview = (...paragraphs: string[]) => {
  const [first, ...others] = formFor(2025).outline.chapters[0]?.subItems ?? [];
  return proseOf(
    `## ${first?.heading}`,
    ...paragraphs,
    ...others.flatMap(({ heading }) => [`## ${heading}`, `${heading}的工作按计划完成。`]),
    "工作考核结果为合格，社会评议满意，没有发生责任追究。",
  );
};

async function rowsOf(actor: Actor, year: number | "all" | null = null) {
  return (await loadQueue(actor, { year }))?.rows ?? [];
}

test("the queue is of one year, by default the newest; of the others it counts what waits", async () => {
  const older = await makeReport(people.clerk, 2024);
  await submit(people, older);
  const years = [
    { year: 2025, waiting: 0, corrections: 0 },
    { year: 2024, waiting: 1, corrections: 0 },
  ];
  const shown = (rows: { year: number; state: string }[]) =>
    rows.map(({ year, state }) => `${year} ${state}`);
  const queue = await loadQueue(people.reviewer, { year: null });
  const elsewhere = [
    { unit: "青石镇", year: 2024, state: "submitted", isCorrection: false, reportId: older },
  ];
  expect(queue).toMatchObject({ year: 2025, years, elsewhere });
  expect(shown(queue?.rows ?? [])).toEqual(["2025 drafting"]);
  expect(shown(await rowsOf(people.reviewer, 2024))).toEqual(["2024 submitted"]);
  expect(shown(await rowsOf(people.reviewer, "all")).sort()).toEqual(["2024 submitted", "2025 drafting"]);
});

test("the queue is the county's: its units, their states, and nothing of another county", async () => {
  await db.countyYear.create({
    data: { countyCode: people.county, year: 2025, dueOn: new Date("2026-01-31T00:00:00Z") },
  });
  await makeReport((await makeCounty()).clerk);
  expect(await rowsOf(people.reviewer)).toMatchObject([
    { unitCode: people.town, state: "drafting", dueOn: "2026-01-31" },
    { unitCode: people.neighbour, state: "notBegun", dueOn: "2026-01-31" },
  ]);
  expect((await rowsOf(people.reviewer)).filter(({ reportId: opened }) => opened)).toEqual([]);
  await submit(people, reportId);
  const [row] = await rowsOf(people.reviewer);
  const version = await db.version.findFirstOrThrow({ where: { reportId } });
  const severities = (version.findings as { severity: string }[]).map(({ severity }) => severity);
  expect(row).toMatchObject({ state: "submitted", reportId });
  for (const severity of ["error", "warning", "hint"] as const)
    expect(row?.findings?.[severity] ?? 0).toBe(severities.filter((each) => each === severity).length);
  succeeded(await startReview(people.reviewer, { reportId }));
  expect((await rowsOf(people.reviewer))[0]).toMatchObject({
    state: "reviewing",
    seen: expect.stringContaining(`${version.id}.`),
  });
});

test("there is no queue for people who review nothing", async () => {
  expect(await loadQueue(people.clerk, { year: null })).toBeNull();
});

test("a draft is not shown to the county, a submitted version only to its own reviewer", async () => {
  expect(await loadReview(people.reviewer, { reportId })).toBeNull();
  await submit(people, reportId);
  expect(await loadReview(people.reviewer, { reportId })).toMatchObject({
    state: "submitted",
    version: { number: 1 },
    comparison: null,
    mayNote: true,
    mayWaive: false,
  });
  for (const actor of [(await makeCounty()).reviewer, people.stranger, people.clerk])
    expect(await loadReview(actor, { reportId })).toBeNull();
  expect(await loadReview(people.reviewer, { reportId: randomUUID() })).toBeNull();
});

test("the township reads a note once the report was returned with it, not while it is being written", async () => {
  const notesSeen = async () => (await loadDraft(people.clerk, { reportId }))?.notes.map(({ text }) => text);
  await submit(people, reportId);
  const anchor = { kind: "chapter" as const, chapterId: "overview" };
  const { noteId } = succeeded(await addNote(people.reviewer, { reportId, anchor, text: "请写明渠道。" }));
  expect(await notesSeen()).toEqual([]);
  succeeded(await returnReport(people.reviewer, { reportId, reasons: [] }));
  expect(await notesSeen()).toEqual(["请写明渠道。"]);
  succeeded(await answerNote(people.clerk, { noteId, text: "已改。" }));
  await submit(people, reportId);
  succeeded(await addNote(people.reviewer, { reportId, anchor, text: "还差一句。" }));
  expect(await notesSeen()).toEqual(["请写明渠道。"]);
});

test("an address without a valid report id opens nothing", async () => {
  expect(await loadDraft(people.clerk, { reportId: "abc" })).toBeNull();
});

test("after a resubmission the reviewer sees what changed, and each note at its current place", async () => {
  await fill(people.clerk, reportId, [["chapter.overview", overview("全年主动公开政府信息182条。")]]);
  await submit(people, reportId);
  const { noteId } = succeeded(
    await addNote(people.reviewer, {
      reportId,
      anchor: { kind: "block", blockId: "overview-p2" },
      text: "请写明渠道。",
    }),
  );
  succeeded(
    await returnReport(people.reviewer, { reportId, reasons: ["请改第一章。"], unlock: ["overview"] }),
  );
  expect(await loadReview(people.reviewer, { reportId })).toMatchObject({ comparison: null, mayNote: false });

  await fill(people.clerk, reportId, [
    ["chapter.overview", overview("全年主动公开政府信息192条。", "其中网站公开100条。")],
  ]);
  succeeded(await answerNote(people.clerk, { noteId, text: "已改。" }));
  await submit(people, reportId);

  const review = await loadReview(people.reviewer, { reportId });
  expect(review?.comparison).toMatchObject({ since: "returned", versionNumber: 1, changes: 2 });
  expect(
    review?.comparison?.differences.filter(({ kind }) => kind !== "same").map(({ kind }) => kind),
  ).toEqual(["reworded", "added"]);
  expect(review?.notes).toMatchObject([
    {
      state: "answered",
      versionNumber: 1,
      anchor: { blockId: "overview-p2" },
      blockId: "overview-p3",
      seen: expect.any(String),
      mayEdit: false,
      replies: [{ text: "已改。" }],
    },
  ]);
  expect(review?.events.find(({ move }) => move === "return")).toMatchObject({
    reasons: ["请改第一章。"],
    unlocked: ["一、总体情况"],
    versionNumber: 1,
  });
});

test("last year's figures are next to this year's, with those of a unit that was merged in since", async () => {
  const before = await makeReport(people.clerk, 2024);
  await fill(people.clerk, before, [["figure.licences:decisions", { value: "5" }]]);
  await submit(people, before);
  await submit(people, reportId);
  const alone = (await loadReview(people.reviewer, { reportId }))?.lastYear;
  expect(alone).toMatchObject({ year: 2024, merged: [] });
  expect(alone?.figures["licences:decisions"]).toBe("5");

  // The neighbour had the same figures last year, and was merged in.
  const neighbours = await db.report.create({
    data: { unitCode: people.neighbour, year: 2024, edition: "2021", state: "published" },
  });
  const figures = await db.yearFigures.findUniqueOrThrow({ where: { reportId: before } });
  await db.yearFigures.create({
    data: { ...figures, reportId: neighbours.id, figures: figures.figures as Record<string, string> },
  });
  const merge = { lastYear: 2024, successorCode: people.town };
  const { name } = await db.unit.update({ where: { code: people.neighbour }, data: merge });
  const together = (await loadReview(people.reviewer, { reportId }))?.lastYear;
  expect(together).toMatchObject({ merged: [name] });
  expect(together?.figures["licences:decisions"]).toBe("10");
});

test("after a decision the next report is the one that has waited longest among those that the reviewer may read", async () => {
  const other = await makeCounty();
  await submit(other, await makeReport(other.clerk));
  await submit(people, reportId);
  const nextOf = async (id: string) => (await loadReview(people.reviewer, { reportId: id }))?.waiting;
  expect(await nextOf(reportId)).toEqual({ count: 0, next: null });
  const older = await makeReport(people.clerk, 2024);
  expect(await nextOf(reportId)).toEqual({ count: 0, next: null });
  await submit(people, older);
  expect(await nextOf(reportId)).toMatchObject({ count: 1, next: { reportId: older, year: 2024 } });
  expect(await nextOf(older)).toMatchObject({ count: 1, next: { reportId, year: 2025 } });
});
