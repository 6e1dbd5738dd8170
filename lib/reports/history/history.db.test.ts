import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Prose, proseOf, proseText } from "@/lib/core/prose/prose";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { beginReport } from "../mutations/begin/begin";
import { saveFields } from "../mutations/fields/save-fields";
import { makeCounty } from "../testing/county";
import type { SentOrigin } from "../types";
import { thinIfDue } from "./jobs";
import { readHistory } from "./loaders";
import { restoreChange, thinHistory, undoReplacement } from "./mutations";

const problems: FieldPath = "chapter.problems";
const phone: FieldPath = "front.phone";
const cell: FieldPath = "figure.received:naturalPerson";

let people: Awaited<ReturnType<typeof makeCounty>>;
let reportId: string;

beforeEach(async () => {
  people = await makeCounty();
  const unit = { unitCode: people.town, year: 2025 };
  const begun = await beginReport(people.clerk, { ...unit, from: "empty", asIssued: null });
  if (!begun.ok) throw new Error(begun.refusals[0]?.message);
  reportId = begun.value.reportId;
});

type Sent = { path: FieldPath; value: FieldValue; base?: number; origin?: SentOrigin; batchId?: string };

async function save(...changes: Sent[]): Promise<void> {
  const fields = await db.field.findMany({ where: { reportId } });
  const versions = new Map(fields.map(({ path, version }) => [path, version]));
  const answer = await saveFields(people.clerk, {
    reportId,
    changes: changes.map(({ base, ...change }) => ({
      ...change,
      baseVersion: base ?? versions.get(change.path) ?? 0,
      operationId: randomUUID(),
    })),
  });
  if (!answer.ok || answer.value.refused.length > 0) throw new Error("not saved");
}

const words = (value: FieldValue | null | undefined) =>
  typeof value === "object" && value !== null && "content" in value
    ? proseText(value as Prose)
    : (value ?? null);
async function stands(path: FieldPath) {
  const field = await db.field.findUnique({ where: { reportId_path: { reportId, path } } });
  return words(field?.value as FieldValue | undefined);
}
async function history(...paths: FieldPath[]) {
  const read = await readHistory(people.signer, { reportId, paths });
  return read.ok ? read.value : expect.fail(read.refusals[0]?.message);
}

describe("the history of fields", () => {
  test("lists who, from where, and what stood before, newest first", async () => {
    await save({ path: phone, value: "0533-1" });
    await save({ path: problems, value: proseOf("常用"), origin: "statement", batchId: randomUUID() });
    await save({ path: phone, value: "0533-1234567" });
    const { entries, hasOlder } = await history(phone, problems);
    expect(
      entries.map(({ path, author, origin, value, before }) => [
        path,
        author,
        origin,
        words(value),
        words(before),
      ]),
    ).toEqual([
      [phone, people.clerk.name, "typed", "0533-1234567", "0533-1"],
      [problems, people.clerk.name, "statement", "常用", null],
      [phone, people.clerk.name, "typed", "0533-1", null],
    ]);
    expect(hasOlder).toBe(false);
  });

  test("is shown by the page, and nobody else's", async () => {
    for (let count = 0; count < 65; count += 1) await save({ path: phone, value: `${count}` });
    const first = await history(phone);
    expect([first.entries.length, first.hasOlder]).toEqual([60, true]);
    const rest = await readHistory(people.clerk, {
      reportId,
      paths: [phone],
      before: first.entries.at(-1)?.changeId,
    });
    expect(rest.ok && rest.value.entries.map(({ value }) => value)).toEqual(["4", "3", "2", "1", "0"]);
    for (const other of [people.stranger, people.reviewer])
      expect(await readHistory(other, { reportId, paths: [phone] })).toMatchObject({ ok: false });
  });

  test("gives any text back as a new change, unless the field is not what was seen", async () => {
    await save({ path: problems, value: proseOf("第一稿") });
    await save({ path: problems, value: proseOf("第二稿") });
    const first = (await history(problems)).entries[1];
    const restore = (seen: number) =>
      restoreChange(people.clerk, { reportId, changeId: first?.changeId ?? "", seen });
    expect(await restore(1)).toMatchObject({ ok: false, refusals: [{ code: "contentChanged" }] });
    expect(await restore(2)).toMatchObject({ ok: true, value: { version: 3 } });
    expect(await stands(problems)).toBe("第一稿");
    expect((await history(problems)).entries[0]).toMatchObject({ origin: "restored" });
    expect(await restoreChange(people.clerk, { reportId, changeId: "1", seen: 3 })).toMatchObject({
      ok: false,
      refusals: [{ code: "changeUnknown" }],
    });
  });
});

describe("a replacement", () => {
  const batchId = randomUUID();
  beforeEach(async () => {
    await save({ path: problems, value: proseOf("自己写的") });
    await save(
      { path: problems, value: proseOf("常用表述"), origin: "zero", batchId },
      { path: cell, value: { value: "0" }, origin: "zero", batchId },
    );
  });

  test("is taken back as a whole, also on a later visit", async () => {
    const { replacements } = await history(phone);
    expect(replacements).toMatchObject([{ batchId, origin: "zero", fields: 2, unchanged: 2 }]);
    const undone = await undoReplacement(people.clerk, { reportId, batchId });
    expect(undone.ok && undone.value).toHaveLength(2);
    expect(await stands(problems)).toBe("自己写的");
    expect(await stands(cell)).toEqual({ value: null });
    expect((await history(phone)).replacements).toEqual([]);
    expect(await undoReplacement(people.clerk, { reportId, batchId })).toMatchObject({
      ok: false,
      refusals: [{ code: "nothingToUndo" }],
    });
  });

  test.each(["pasted", "zeroed", "cleared"] as const)(
    "of cells that were %s together is one, on a later visit too",
    async (origin) => {
      const [other, own] = ["figure.received:commercial" as const, randomUUID()];
      await save({ path: cell, value: { value: "3" } });
      await save(
        { path: cell, value: { value: "0" }, origin, batchId: own },
        { path: other, value: { value: "0" }, origin, batchId: own },
      );
      const { replacements, entries } = await history(cell);
      expect(replacements[0]).toMatchObject({ batchId: own, origin, fields: 2, unchanged: 2 });
      expect(entries[0]).toMatchObject({ origin, merged: false });
      await undoReplacement(people.clerk, { reportId, batchId: own });
      expect(await stands(cell)).toEqual({ value: "3" });
      expect(await stands(other)).toEqual({ value: null });
    },
  );

  test("leaves what was written since", async () => {
    await save({ path: cell, value: { value: "3" } });
    expect((await history(phone)).replacements).toMatchObject([{ fields: 2, unchanged: 1 }]);
    await undoReplacement(people.clerk, { reportId, batchId });
    expect(await stands(problems)).toBe("自己写的");
    expect(await stands(cell)).toEqual({ value: "3" });
  });

  test("is nothing that others take back", async () => {
    for (const other of [people.signer, people.stranger])
      expect(await undoReplacement(other, { reportId, batchId })).toMatchObject({ ok: false });
  });
});

test("an opening that was drawn from its fields gives way to what somebody wrote", async () => {
  const preface: FieldPath = "chapter.preface";
  await save({ path: preface, value: proseOf("改写过的引言") });
  await save({ path: preface, value: proseOf("照栏目写的引言"), origin: "preface", base: 1 });
  expect(await stands(preface)).toBe("改写过的引言");
  expect(await db.change.count({ where: { reportId, outcome: "setAside" } })).toBe(0);
});

describe("thinning", () => {
  const at = (text: string) => setClock(() => new Date(text));
  afterEach(() => setClock());
  const kept = async (path: FieldPath) =>
    (await history(path)).entries.map(({ value }) => words(value)).reverse();

  test("keeps the last day whole, one text of ten minutes before, and what counts for ever", async () => {
    for (const [minute, text] of ["一", "一二", "一二三"].entries()) {
      at(`2026-01-05T02:0${minute}:00Z`);
      await save({ path: phone, value: text });
    }
    at("2026-01-05T02:30:00Z");
    await save({ path: phone, value: "半点" });
    for (const [minute, text] of ["底本", "底本甲", "底本甲乙"].entries()) {
      at(`2026-01-05T03:0${minute}:00Z`);
      await save({ path: problems, value: proseOf(text, "另一段") });
    }
    await save({ path: problems, value: proseOf("底本", "另一段改过"), base: 1 });
    at("2026-01-05T04:00:00Z");
    await save({ path: cell, value: { value: "1" } });
    await save({ path: cell, value: { value: "2" } });
    await save({ path: cell, value: { value: "0" }, origin: "zero", batchId: randomUUID() });
    at("2026-01-07T02:00:00Z");
    for (const text of ["今天", "今天又"]) await save({ path: phone, value: text });
    const before = await db.change.count();
    const { changes, removed } = await thinHistory();
    expect([changes, await db.change.count()]).toEqual([before, before - removed]);
    expect(await kept(phone)).toEqual(["一二三", "半点", "今天", "今天又"]);
    expect(await kept(problems)).toEqual(["底本\n另一段", "底本甲乙\n另一段改过"]);
    expect(await kept(cell)).toEqual([{ value: "2" }, { value: "0" }]);
    expect((await thinHistory()).removed).toBe(0);
  });

  test("keeps what stood at a move", async () => {
    at("2026-01-05T02:00:00Z");
    await save({ path: phone, value: "报送的" });
    await db.event.create({
      data: {
        ...{ reportId, move: "submit", from: "signedOff", to: "submitted", actorId: people.clerk.id },
        at: new Date("2026-01-05T02:00:30Z"),
      },
    });
    for (const [second, text] of ["改一", "改二"].entries()) {
      at(`2026-01-05T02:01:0${second}Z`);
      await save({ path: phone, value: text });
    }
    at("2026-01-09T02:00:00Z");
    await thinHistory();
    expect(await kept(phone)).toEqual(["报送的", "改二"]);
  });

  test("is done by the product itself, once a day, and recorded", async () => {
    await db.jobRun.deleteMany({ where: { name: "thinHistory" } });
    at("2026-01-05T02:00:00Z");
    for (const text of ["一", "一二", "一二三"]) await save({ path: phone, value: text });
    at("2026-01-07T02:00:00Z");
    await thinIfDue();
    expect(await kept(phone)).toEqual(["一二三"]);
    const run = await db.jobRun.findUniqueOrThrow({ where: { name: "thinHistory" } });
    expect(run.result).toMatchObject({ removed: 2 });
    at("2026-01-07T05:00:00Z");
    await thinIfDue();
    expect((await db.jobRun.findUniqueOrThrow({ where: { name: "thinHistory" } })).finishedAt).toEqual(
      run.finishedAt,
    );
  });
});
