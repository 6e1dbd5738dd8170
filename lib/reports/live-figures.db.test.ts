import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import type { Block } from "@/lib/core/document/block";
import { textOfBlock } from "@/lib/core/document/block-text";
import { figuresIn } from "@/lib/core/prose/live-figures";
import type { Prose, ProseInline } from "@/lib/core/prose/prose";
import type { ReportContent } from "@/lib/core/report";
import { db } from "@/lib/platform/db";
import { findDraft } from "./data";
import { saveFields } from "./mutations/fields/save-fields";
import { moveReport } from "./mutations/moves/move";
import { checklist, fill, makeCounty, makeReport } from "./testing/county";

/** Live figures in sentences, from the saved field to the frozen version. */

const path = "chapter.disclosure" as const;
let people: Awaited<ReturnType<typeof makeCounty>>;
let reportId: string;

beforeEach(async () => {
  people = await makeCounty();
  reportId = await makeReport(people.clerk);
});

const says = (...lines: (string | ProseInline)[][]): Prose => ({
  type: "doc",
  content: lines.map((parts) => ({
    type: "paragraph",
    content: parts.map((part) => (typeof part === "string" ? { type: "text", text: part } : part)),
  })),
});
const licences: ProseInline = { type: "liveFigure", attrs: { cellId: "licences:decisions", unit: true } };
const save = async (who: typeof people.clerk, value: unknown, baseVersion: number) =>
  saveFields(who, {
    reportId,
    changes: [{ path, value: value as Prose, baseVersion, operationId: randomUUID() }],
  });
const version = async () => (await findDraft(reportId))?.versions[path] ?? 0;
const chapter = async () => (await findDraft(reportId))?.content.chapters.disclosure as Prose;

test("are saved as what they are, and two writers' paragraphs are merged around them", async () => {
  const prose = says(["本年度作出行政许可决定", licences, "。"], ["数据与政务服务中心核对一致。"]);
  await fill(people.clerk, reportId, [[path, prose]]);
  expect(await chapter()).toEqual(prose);
  const base = await version();
  await save(
    people.clerk,
    says(["全年作出行政许可决定", licences, "。"], ["数据与政务服务中心核对一致。"]),
    base,
  );
  await save(people.clerk, says(["本年度作出行政许可决定", licences, "。"], ["数据已核对。"]), base);
  expect(await chapter()).toEqual(says(["全年作出行政许可决定", licences, "。"], ["数据已核对。"]));
});

test("are refused in a heading, and without a cell", async () => {
  const heading = { type: "doc", content: [{ type: "heading", attrs: { level: 2 }, content: [licences] }] };
  const nameless = says([{ type: "liveFigure", attrs: { cellId: "", unit: true } }]);
  for (const value of [heading, nameless]) {
    const answer = await save(people.clerk, value, await version());
    expect(answer.ok && answer.value.refused.length === 0).toBe(false);
  }
});

test("are plain words in the frozen blocks, while the content keeps them", async () => {
  await fill(people.clerk, reportId, [
    [path, says(["本年度作出行政许可决定", licences, "，均按期公开。"])],
    ["figure.licences:decisions", { value: "52" }],
  ]);
  await moveReport(people.clerk, { reportId, move: "handOver" });
  await moveReport(people.signer, { reportId, move: "signOff", checklist });
  await moveReport(people.clerk, { reportId, move: "submit" });
  const frozen = await db.version.findFirstOrThrow({ where: { reportId } });
  const words = (frozen.blocks as Block[]).map(textOfBlock);
  expect(words).toContain("本年度作出行政许可决定52件，均按期公开。");
  expect(JSON.stringify(frozen.blocks)).not.toContain("liveFigure");
  const kept = (frozen.content as unknown as ReportContent).chapters.disclosure as Prose;
  expect(figuresIn(kept).map(({ attrs }) => attrs.cellId)).toEqual(["licences:decisions"]);
});

test("that the form does not have stop the report, until another is taken", async () => {
  const purchases: ProseInline = { type: "liveFigure", attrs: { cellId: "procurement:amount", unit: true } };
  await fill(people.clerk, reportId, [[path, says(["政府集中采购总金额", purchases, "，已按要求公开。"])]]);
  expect(await moveReport(people.clerk, { reportId, move: "handOver" })).toMatchObject({
    ok: false,
    refusals: [{ code: "noErrors" }],
  });
  await fill(people.clerk, reportId, [[path, says(["全年作出行政许可决定", licences, "，已按要求公开。"])]]);
  expect(await moveReport(people.clerk, { reportId, move: "handOver" })).toMatchObject({ ok: true });
});
