import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { Block } from "@/lib/core/document/block";
import { proseOf } from "@/lib/core/prose/prose";
import { db } from "@/lib/platform/db";
import { findDraft } from "../data";
import { gatherCountyContext, mediansOf } from "../examination/county-context";
import { examineDraft } from "../examination/examine";
import { readCountyContext } from "../loaders";
import { explainFinding } from "../mutations/explain";
import { moveReport } from "../mutations/moves/move";
import { checklist, fill, makeCounty, makeReport, person } from "../testing/county";
import { reindexReports } from "./mutations";

const flood =
  "汛期前后，镇里把雨情、转移路线和安置点用大喇叭和村级微信群逐户通知，险情解除后又把受损房屋的核定结果在村务公开栏贴了七天，群众有异议的当场登记、三天内回话。";
const folders =
  "档案室把历年文件逐份清点，能公开的补挂到专栏，不能公开的写明理由存档；新制发的文件在起草时就定好公开属性，审签单上缺这一栏的不予编号。";
let people: Awaited<ReturnType<typeof makeCounty>>;
let ours: string;
let theirs: string;

beforeEach(async () => {
  people = await makeCounty();
  ours = await makeReport(people.clerk);
  theirs = await makeReport(people.stranger);
});

const write = (clerk: Actor, reportId: string, ...lines: string[]) =>
  fill(clerk, reportId, [["chapter.disclosure", proseOf(...lines)]]);

/** Signs as the same person: the roles of moves are not tested here. */
async function handOver(clerk: Actor, reportId: string) {
  return moveReport(clerk, { reportId, move: "handOver" });
}

async function submit(clerk: Actor, reportId: string) {
  const unitCode = clerk.grants[0]?.unitCode ?? "";
  const signer = await person("signer", unitCode);
  const handed = await handOver(clerk, reportId);
  if (!handed.ok) return handed;
  await moveReport(signer, { reportId, move: "signOff", checklist });
  return moveReport(clerk, { reportId, move: "submit" });
}

async function draftOf(reportId: string) {
  const draft = await findDraft(reportId);
  if (!draft) throw new Error("no draft");
  return draft;
}

const factsOf = async (reportId: string) => gatherCountyContext(await draftOf(reportId));
const codesOf = async (reportId: string) =>
  (await examineDraft(await draftOf(reportId)))
    .map(({ code }) => code)
    .filter((code) => code.startsWith("R00-7"));

describe("a submitted report", () => {
  test("is found by a neighbour who writes nearly the same, with both texts", async () => {
    await write(people.stranger, theirs, flood, "短句。");
    expect(await submit(people.stranger, theirs)).toMatchObject({ ok: true });
    await write(people.clerk, ours, flood.replace("七天", "一周"));
    const { alike, otherUnits, above } = await factsOf(ours);
    expect(alike).toMatchObject([
      {
        chapterId: "disclosure",
        text: flood.replace("七天", "一周"),
        other: { unit: "白鹭乡人民政府", year: 2025, text: flood, near: true },
      },
    ]);
    expect(otherUnits).toEqual(["白鹭乡人民政府", "白鹭乡"]);
    expect(above).toEqual(["试验县"]);
    expect(await codesOf(ours)).toEqual(["R00-71"]);
  });

  test("is not found while it is a draft, nor by its own unit", async () => {
    await write(people.stranger, theirs, flood);
    await write(people.clerk, ours, flood);
    expect((await factsOf(ours)).alike).toEqual([]);
    await submit(people.stranger, theirs);
    expect((await factsOf(theirs)).alike).toEqual([]);
    expect((await factsOf(ours)).alike).toHaveLength(1);
  });

  test("is compared in its newest version alone", async () => {
    await write(people.stranger, theirs, flood);
    await submit(people.stranger, theirs);
    await moveReport(people.stranger, { reportId: theirs, move: "withdraw", note: "整章重写" });
    await write(people.stranger, theirs, folders);
    await submit(people.stranger, theirs);
    await write(people.clerk, ours, flood, folders);
    expect((await factsOf(ours)).alike.map(({ other }) => other.text)).toEqual([folders]);
    expect(await db.passage.count({ where: { reportId: theirs, chapterId: "disclosure" } })).toBe(1);
  });

  test("of another county is found once it is published", async () => {
    const elsewhere = await makeCounty();
    const far = await makeReport(elsewhere.clerk);
    await write(elsewhere.clerk, far, folders);
    await submit(elsewhere.clerk, far);
    await write(people.clerk, ours, folders);
    expect((await factsOf(ours)).alike).toEqual([]);
    const version = await db.version.findFirstOrThrow({ where: { reportId: far } });
    await db.publication.create({
      data: {
        versionId: version.id,
        unitCode: elsewhere.town,
        countyCode: elsewhere.county,
        year: 2025,
        number: 1,
        edition: "2021",
        title: version.title,
        names: { organ: "", lineage: [{ code: elsewhere.town, name: "" }] },
      },
    });
    expect((await factsOf(ours)).alike).toMatchObject([{ other: { text: folders, near: false } }]);
    expect(await codesOf(ours)).toEqual(["R00-75"]);
  });

  test("does not stop a neighbour who had handed over before it", async () => {
    await write(people.clerk, ours, flood);
    expect(await handOver(people.clerk, ours)).toMatchObject({ ok: true });
    await write(people.stranger, theirs, flood);
    await submit(people.stranger, theirs);
    expect((await factsOf(ours)).alike).toEqual([]);
    expect(await moveReport(people.signer, { reportId: ours, move: "signOff", checklist })).toMatchObject({
      ok: true,
    });
  });
});

test("copied text stops the handing over until it is explained", async () => {
  await write(people.stranger, theirs, flood);
  await submit(people.stranger, theirs);
  await write(people.clerk, ours, flood);
  expect(await handOver(people.clerk, ours)).toMatchObject({
    ok: false,
    refusals: [{ code: "warningsExplained" }],
  });
  const [finding] = await examineDraft(await draftOf(ours));
  await explainFinding(people.clerk, {
    reportId: ours,
    findingKey: finding?.key ?? "",
    text: "两镇联合防汛，通知由同一小组起草。",
  });
  expect(await handOver(people.clerk, ours)).toMatchObject({ ok: true });
});

test("the index is made anew from the versions, as it was", async () => {
  await write(people.stranger, theirs, flood, folders);
  await submit(people.stranger, theirs);
  const rows = () =>
    db.passage.findMany({
      where: { reportId: theirs },
      orderBy: { id: "asc" },
      select: { chapterId: true, text: true, carried: { select: { key: true }, orderBy: { key: "asc" } } },
    });
  const before = await rows();
  const figures = await db.yearFigures.findUniqueOrThrow({ where: { reportId: theirs } });
  await db.passage.deleteMany();
  await db.yearFigures.deleteMany();
  expect(await reindexReports()).toBeGreaterThan(0);
  expect(await rows()).toEqual(before);
  expect(await db.yearFigures.findUniqueOrThrow({ where: { reportId: theirs } })).toEqual(figures);
  expect(before).toHaveLength(2);
});

test("a county's facts are for those who may read the draft", async () => {
  expect(await readCountyContext(people.clerk, { reportId: ours })).toMatchObject({ ok: true });
  expect(await readCountyContext(people.stranger, { reportId: ours })).toMatchObject({ ok: false });
  expect(await readCountyContext(people.clerk, { reportId: "none" })).toMatchObject({ ok: false });
});

test("what explains a carry-over is printed under the table of the version", async () => {
  const before = await makeReport(people.clerk, 2024);
  await fill(people.clerk, before, [
    ["figure.received:naturalPerson", { value: "2" }],
    ["figure.outcome.granted:naturalPerson", { value: "1" }],
    ["figure.carriedOut:naturalPerson", { value: "1" }],
  ]);
  expect(await submit(people.clerk, before)).toMatchObject({ ok: true });
  const found = await examineDraft(await draftOf(ours));
  const carried = found.find(({ code }) => code === "R21-4");
  const text = "上年报告统计有误，该件已于当年办结，已申请更正";
  await explainFinding(people.clerk, { reportId: ours, findingKey: carried?.key ?? "", text });
  expect(await submit(people.clerk, ours)).toMatchObject({ ok: true });
  const version = await db.version.findFirstOrThrow({ where: { reportId: ours } });
  const note = (version.blocks as Block[]).find(({ type }) => type === "tableNote");
  expect(note).toMatchObject({
    id: "note-applications",
    chapterId: "applications",
    lines: [`${carried?.message}。${text}。`],
  });
});

test("a median wants five reports", () => {
  const reports = ["3", "1", "20", "4", "2.5"].map((value) => ({ a: value }));
  expect(mediansOf(reports)).toEqual({ a: "3" });
  expect(mediansOf(reports.slice(1))).toEqual({});
  expect(mediansOf([...reports, { a: "6" }])).toEqual({ a: "3.5" });
});
