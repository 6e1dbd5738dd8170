import { afterEach, beforeEach, expect, test } from "vitest";
import type { PaperBlock } from "@/lib/core/season/paper-text";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { makeCounty, person } from "@/lib/reports/testing/county";
import { loadOwnLines, loadPaperPage, loadSeasonPaper } from "./loaders";
import { answerLines, decideAnswer, issuePaper, showLines } from "./mutations/objections";
import { beginPaper, redraftPaper, restorePaper, savePaper } from "./mutations/texts";

const year = 2025;
const at = (day: string) => setClock(() => new Date(`${day}T02:00:00Z`));
beforeEach(() => at("2026-02-01"));
afterEach(() => setClock());

/** A county of two townships, neither of which has reported by that day, and its bulletin as generated. */
async function begun(paper: "bulletin" | "letter" | "progress" = "bulletin") {
  const people = await makeCounty();
  await db.countyYear.create({
    data: { countyCode: people.county, year, dueOn: new Date("2026-01-20T00:00:00Z") },
  });
  const made = await beginPaper(people.reviewer, { countyCode: people.county, year, paper });
  if (!made.ok) throw new Error(made.refusals[0]?.message);
  const of = { countyCode: people.county, paperId: made.value.paperId };
  const page = async () => {
    const loaded = await loadPaperPage(people.reviewer, { unitCode: people.county, year, paper });
    if (!loaded?.edited) throw new Error("the paper was just begun");
    return { ...loaded, edited: loaded.edited };
  };
  const edited = async (change: (blocks: PaperBlock[]) => PaperBlock[], auto = false) => {
    const { revision, blocks } = (await page()).edited;
    return savePaper(people.reviewer, { ...of, revision, blocks: change(blocks), auto });
  };
  return { people, of, page, edited };
}

const withSum = (text: string) => (blocks: PaperBlock[]) =>
  blocks.map((block) => (block.id === "sum" && block.type === "paragraph" ? { ...block, text } : block));

test("a paper is drafted from the record, edited, and every text of it is kept with its author", async () => {
  const { people, page, edited, of } = await begun();
  expect((await page()).edited).toMatchObject({ number: 1, revision: 1, answerBy: null });
  expect(await edited(withSum("全县两个乡镇都还没有报送。"))).toMatchObject({ value: { revision: 2 } });
  const { revisions } = await page();
  expect(revisions.map(({ revision, drafted, author }) => [revision, drafted, author])).toEqual([
    [2, false, people.reviewer.name],
    [1, true, people.reviewer.name],
  ]);
  const asPrinted = await loadSeasonPaper(people.reviewer, {
    ...{ unitCode: people.county, year, paper: "bulletin" },
  });
  expect(JSON.stringify(asPrinted?.blocks)).toContain("全县两个乡镇都还没有报送。");
  await redraftPaper(people.reviewer, { ...of, revision: 2 });
  expect(JSON.stringify((await page()).edited.blocks)).toContain("应报送单位2个");
  const asked = { unitCode: people.county, year, paper: "bulletin", revision: 2 } as const;
  const older = await loadPaperPage(people.reviewer, asked);
  expect(JSON.stringify(older?.older?.blocks)).toContain("全县两个乡镇都还没有报送。");
});

test("an earlier text is made the latest again, as a new one, by the county's reviewers alone", async () => {
  const { people, of, page, edited } = await begun();
  await edited(withSum("改了一上午的文字。"), true);
  await redraftPaper(people.reviewer, { ...of, revision: 2 });
  const back = { ...of, revision: 3, restored: 2 };
  expect(await restorePaper(people.clerk, back)).toMatchObject({ refusals: [{ code: "forbidden" }] });
  expect(await restorePaper(people.reviewer, { ...back, restored: 9 })).toMatchObject({
    refusals: [{ code: "notFound" }],
  });
  expect(await restorePaper(people.reviewer, { ...back, revision: 2 })).toMatchObject({
    refusals: [{ code: "contentChanged" }],
  });
  expect(await restorePaper(people.reviewer, back)).toMatchObject({ value: { revision: 4 } });
  const { edited: latest, revisions } = await page();
  expect(JSON.stringify(latest.blocks)).toContain("改了一上午的文字。");
  expect(revisions.map(({ revision, drafted }) => [revision, drafted])).toEqual([
    ...[
      [4, false],
      [3, true],
      [2, false],
      [1, true],
    ],
  ]);
  const [event] = await db.accountEvent.findMany({
    where: { kind: "paper.restored", subject: people.county },
  });
  expect(event).toMatchObject({ actorId: people.reviewer.id, payload: { revision: 4, restored: 2 } });
  // What the page saved by itself goes when its author types on, but not when another text is restored.
  await edited(withSum("又改"), true);
  await restorePaper(people.reviewer, { ...of, revision: 5, restored: 1 });
  expect((await page()).revisions.map(({ revision }) => revision)).toEqual([6, 5, 4, 3, 2, 1]);
});

test("a text that is saved once more without a change is not another one", async () => {
  const { edited, page } = await begun();
  expect(await edited(withSum("一"))).toMatchObject({ value: { revision: 2 } });
  expect(await edited(withSum("一"))).toMatchObject({ value: { revision: 2 } });
  expect((await page()).revisions.map(({ revision }) => revision)).toEqual([2, 1]);
});

test("what was written against an older text is refused, and nothing of it is lost", async () => {
  const { people, of, page, edited } = await begun();
  const { blocks } = (await page()).edited;
  await edited(withSum("一"));
  expect(await savePaper(people.reviewer, { ...of, revision: 1, blocks })).toMatchObject({
    refusals: [{ code: "contentChanged" }],
  });
  expect((await page()).edited.revision).toBe(2);
});

test("what the page saves by itself gives way to the author's next text, and to nobody else's", async () => {
  const { people, of, page, edited } = await begun();
  const revisions = async () => (await page()).revisions.map(({ revision }) => revision);
  const saves = () => db.recordEntry.count({ where: { kind: "paper.saved" } });
  const before = await saves();
  expect(await edited(withSum("一"), true)).toMatchObject({ value: { revision: 2 } });
  expect(await edited(withSum("一二"), true)).toMatchObject({ value: { revision: 3 } });
  expect(await revisions()).toEqual([3, 1]);
  expect((await saves()) - before).toBe(1);
  await edited(withSum("一二三"));
  expect(await revisions()).toEqual([4, 1]);
  // A text that somebody saved stays, and so does what a draft from the record replaces.
  await edited(withSum("四"), true);
  await redraftPaper(people.reviewer, { ...of, revision: 5 });
  expect(await revisions()).toEqual([6, 5, 4, 1]);
  await edited(withSum("五"), true);
  const other = await person("reviewer", people.county);
  const { blocks } = (await page()).edited;
  const theirs = { ...of, revision: 7, blocks: withSum("别人的")(blocks), auto: true };
  expect(await savePaper(other, theirs)).toMatchObject({ ok: true });
  expect(await revisions()).toEqual([8, 7, 6, 5, 4, 1]);
});

test("of what the page saves by itself, the last text of every five minutes can be restored", async () => {
  const { people, of, page, edited } = await begun();
  const saves = () => db.recordEntry.count({ where: { kind: "paper.saved" } });
  const before = await saves();
  const typed = async (time: string, text: string) => {
    setClock(() => new Date(`2026-02-01T${time}Z`));
    return edited(withSum(text), true);
  };
  await typed("02:01:00", "一");
  await typed("02:04:59", "一二");
  await typed("02:05:00", "一二三");
  await typed("02:21:00", "四");
  expect((await page()).revisions.map(({ revision, auto }) => [revision, auto])).toEqual([
    ...[
      [5, true],
      [4, true],
      [3, true],
      [1, false],
    ],
  ]);
  // The record has the first of a sitting.
  expect((await saves()) - before).toBe(1);
  await typed("03:30:00", "五");
  expect((await saves()) - before).toBe(2);
  expect(await restorePaper(people.reviewer, { ...of, revision: 6, restored: 3 })).toMatchObject({
    ok: true,
  });
  expect(JSON.stringify((await page()).edited.blocks)).toContain("一二");
});

test("units may be asked about a sheet of progress: it is issued without, but once asked not before they are heard", async () => {
  const { people, of } = await begun("progress");
  expect(await showLines(people.reviewer, { ...of, answerBy: "2026-02-05" })).toMatchObject({
    value: { units: 2 },
  });
  const [own] = (await loadOwnLines(people.clerk)) ?? [];
  expect(own).toMatchObject({ paper: "progress", title: expect.stringContaining("进度表") });
  expect(own?.lines.join("")).toContain("报送：未报，逾期12天");
  expect(await issuePaper(people.reviewer, of)).toMatchObject({ refusals: [{ code: "stillOpen" }] });
  const answer = { unitCode: people.town, paperId: of.paperId, answer: "已当面报送。" };
  expect(await answerLines(people.clerk, answer)).toMatchObject({ ok: true });
  expect(await issuePaper(people.reviewer, of)).toMatchObject({ refusals: [{ code: "undecided" }] });
  const decision = { unitCode: people.town, accepted: false, decision: "以系统记录为准。" };
  await decideAnswer(people.reviewer, { ...of, ...decision });
  at("2026-02-06");
  expect(await issuePaper(people.reviewer, of)).toMatchObject({ ok: true });
  const unasked = await begun("progress");
  expect(await issuePaper(unasked.people.reviewer, unasked.of)).toMatchObject({ ok: true });
});

test("each unit sees its lines and no other's, answers until the day, and the county's decision is kept", async () => {
  const { people, of, page } = await begun();
  expect(await loadOwnLines(people.clerk)).toEqual([]);
  expect(await showLines(people.reviewer, { ...of, answerBy: "2026-02-05" })).toMatchObject({
    value: { units: 2 },
  });
  const [own] = (await loadOwnLines(people.clerk)) ?? [];
  expect(own).toMatchObject({ unit: "青石镇", open: true, answerBy: "2026-02-05" });
  expect(own?.lines.join("")).toContain("未报，逾期12天");
  expect(own?.lines.join("")).not.toContain("白鹭乡");
  const answer = { unitCode: people.town, paperId: of.paperId, answer: "系统故障，已书面说明。" };
  expect(await answerLines(people.stranger, answer)).toMatchObject({ refusals: [{ code: "forbidden" }] });
  expect(await answerLines(people.clerk, answer)).toMatchObject({ ok: true });
  expect(await issuePaper(people.reviewer, of)).toMatchObject({ refusals: [{ code: "undecided" }] });
  const decision = { unitCode: people.town, accepted: false, decision: "没有收到书面说明。" };
  expect(await decideAnswer(people.reviewer, { ...of, ...decision })).toMatchObject({ ok: true });
  expect(await issuePaper(people.reviewer, of)).toMatchObject({ refusals: [{ code: "stillOpen" }] });
  expect(await answerLines(people.clerk, answer)).toMatchObject({ refusals: [{ code: "closed" }] });
  at("2026-02-06");
  const late = { unitCode: people.neighbour, paperId: of.paperId, answer: "已报送。" };
  expect(await answerLines(people.stranger, late)).toMatchObject({ refusals: [{ code: "closed" }] });
  expect(await issuePaper(people.reviewer, of)).toMatchObject({ ok: true });
  const { lines } = await page();
  expect(lines.find(({ unitCode }) => unitCode === people.town)).toMatchObject({
    answer: { text: "系统故障，已书面说明。" },
    decision: { accepted: false, text: "没有收到书面说明。" },
  });
  expect(await loadOwnLines(people.clerk)).toMatchObject([{ open: false, decision: { accepted: false } }]);
  const kinds = await db.recordEntry.findMany({ where: { kind: { startsWith: "paper." } } });
  expect(kinds.length).toBeGreaterThanOrEqual(5);
});

test("a bulletin says of no unit what the unit was not shown", async () => {
  const { people, of, edited } = await begun();
  expect(await issuePaper(people.reviewer, of)).toMatchObject({ refusals: [{ code: "notShown" }] });
  await showLines(people.reviewer, { ...of, answerBy: "2026-02-05" });
  await edited(withSum("白鹭乡连续两年未报。"));
  at("2026-02-06");
  const refusal = await issuePaper(people.reviewer, of);
  expect(refusal).toMatchObject({ refusals: [{ code: "unseen" }] });
  expect(!refusal.ok && refusal.refusals[0]?.message).toContain("白鹭乡");
  expect(await showLines(people.reviewer, { ...of, answerBy: "2026-02-05" })).toMatchObject({
    refusals: [{ code: "invalid.answerBy" }],
  });
  await showLines(people.reviewer, { ...of, answerBy: "2026-02-08" });
  at("2026-02-09");
  expect(await issuePaper(people.reviewer, of)).toMatchObject({ ok: true });
  expect(await edited(withSum("一"))).toMatchObject({ refusals: [{ code: "issued" }] });
});

test("a letter needs no answers; when it is issued, the next of its kind is begun beside it", async () => {
  const { people, of, edited } = await begun("letter");
  const again = { countyCode: people.county, year, paper: "letter" as const };
  expect(await beginPaper(people.reviewer, again)).toMatchObject({ refusals: [{ code: "begun" }] });
  expect(await showLines(people.reviewer, { ...of, answerBy: "2026-02-05" })).toMatchObject({
    refusals: [{ code: "notAsked" }],
  });
  const refusal = { code: "unfilled", message: expect.stringContaining("【上级政务公开主管部门】") };
  expect(await issuePaper(people.reviewer, of)).toMatchObject({ refusals: [refusal] });
  await edited((blocks) =>
    blocks.map((block) =>
      block.id === "to" && block.type === "paragraph" ? { ...block, text: "市政务公开办公室：" } : block,
    ),
  );
  expect(await issuePaper(people.reviewer, of)).toMatchObject({ ok: true });
  expect(await beginPaper(people.reviewer, again)).toMatchObject({ ok: true });
  // The issued one can still be read and printed, and is not changed.
  const asked = { unitCode: people.county, year, paper: "letter", number: 1 } as const;
  const page = await loadPaperPage(people.reviewer, asked);
  expect(page).toMatchObject({ latest: 2, mayWrite: false, edited: { number: 1, id: of.paperId } });
  const printed = async (number?: number) =>
    JSON.stringify((await loadSeasonPaper(people.reviewer, { ...asked, number }))?.blocks);
  expect(await printed(1)).toContain("市政务公开办公室：");
  expect(await printed()).not.toContain("市政务公开办公室：");
  expect(await loadSeasonPaper(people.reviewer, { ...asked, number: 3 })).toBeNull();
});

test("only the county's reviewers write it", async () => {
  const { people, of } = await begun();
  const administrator = await person("administrator", people.county);
  for (const actor of [people.clerk, people.signer, administrator])
    expect(await redraftPaper(actor, { ...of, revision: 1 })).toMatchObject({
      refusals: [{ code: "forbidden" }],
    });
});
