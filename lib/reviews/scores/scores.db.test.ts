import { afterEach, describe, expect, test } from "vitest";
import { type Criterion, type Scoring, usualScoring } from "@/lib/core/season/scores/criteria";
import { settleCountyYear } from "@/lib/counties/mutations";
import { listReceived } from "@/lib/messages/data";
import { setClock } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { makeCounty, makeReport, person } from "@/lib/reports/testing/county";
import { returnReport, startReview } from "../mutations/move";
import { loadOwnLines } from "../season-papers/loaders";
import { answerLines, decideAnswer } from "../season-papers/mutations/objections";
import { submit, succeeded } from "../testing/submitted";
import { loadOwnScores, loadScores } from "./loaders";
import { judgeScores } from "./mutations/judge";
import { releaseScores } from "./mutations/release";
import { showScores } from "./mutations/show";
import type { JudgeScores } from "./schema";

const year = 2025;
const at = (day: string) => setClock(() => new Date(`${day}T02:00:00Z`));
afterEach(() => setClock());

/**
 * A county where one town filed in time, was returned once and filed again eight days later; the other filed
 * nothing.
 */
async function season() {
  at("2026-01-10");
  const people = await makeCounty();
  await db.countyYear.create({
    data: { countyCode: people.county, year, dueOn: new Date("2026-01-20T00:00:00Z") },
  });
  const reportId = await makeReport(people.clerk, year);
  await submit(people, reportId);
  at("2026-01-12");
  await startReview(people.reviewer, { reportId });
  await returnReport(people.reviewer, { reportId, reasons: ["请补充总体情况。"] });
  at("2026-01-20");
  await submit(people, reportId);
  at("2026-01-22");
  const of = { countyCode: people.county, year };
  const sheet = () => loadScores(people.reviewer, { unitCode: people.county, year });
  const scoreOfTown = async () =>
    (await sheet())?.scores.find(({ unitCode }) => unitCode === people.town)?.score;
  /** The units are asked, and their time is over. */
  const asked = async () => {
    succeeded(await showScores(people.reviewer, { ...of, answerBy: "2026-01-25" }));
    at("2026-01-26");
  };
  return { people, reportId, of, sheet, scoreOfTown, asked };
}

const hand: Criterion = { id: "own-1", name: "工作配合", group: "管理", max: 10, by: "hand" };
const settle = (people: Awaited<ReturnType<typeof makeCounty>>, of: number, scoring: Scoring) =>
  settleCountyYear(people.reviewer, {
    ...{ countyCode: people.county, year: of, dueOn: `${of + 1}-01-20`, form: {}, settings: { scoring } },
  });

test("every point that a unit loses leads to the move, the note or the finding for which it does", async () => {
  const { people, reportId, sheet } = await season();
  const scores = (await sheet())?.scores ?? [];
  const town = scores.find(({ unitCode }) => unitCode === people.town)?.score;
  const lines = Object.fromEntries((town?.lines ?? []).map((line) => [line.id, line]));
  // Returned once, and refiled after eight days: three more than the permitted five.
  expect(lines.mending).toMatchObject({ points: 0, weight: 10 });
  const returned = await db.event.findFirstOrThrow({ where: { reportId, move: "return" } });
  expect(lines.mending?.deductions[0]).toMatchObject({
    reason: "2026-01-12 退回",
    source: { kind: "move", id: returned.id },
  });
  expect(lines.filed).toMatchObject({ points: 20, deductions: [] });
  const other = scores.find(({ unitCode }) => unitCode === people.neighbour)?.score;
  expect(other?.lines[0]?.deductions).toEqual([
    { reason: "没有报送，逾期 2 天", points: 8, source: null, metric: "filedLate" },
  ]);
});

test("is computed anew until it is released, and stays then whatever happens", async () => {
  const { people, of, sheet, scoreOfTown, asked } = await season();
  const before = await scoreOfTown();
  const milder = usualScoring.map((each) => (each.id === "mending" ? { ...each, each: 1 } : each));
  expect(await settle(people, year, milder)).toMatchObject({ ok: true });
  const after = await scoreOfTown();
  expect(after?.total).toBe((before?.total ?? 0) + 6);
  await asked();
  const last = await scoreOfTown();
  expect(await releaseScores(people.reviewer, of)).toMatchObject({ value: { units: 2 } });
  at("2026-03-01");
  expect(await settle(people, year, usualScoring)).toMatchObject({ ok: true });
  expect(await scoreOfTown()).toEqual(last);
  expect(await sheet()).toMatchObject({ mayRelease: false, releasedAt: expect.any(Date) });
  expect(await releaseScores(people.reviewer, of)).toMatchObject({ refusals: [{ code: "released" }] });
  expect(await showScores(people.reviewer, { ...of, answerBy: "2026-03-05" })).toMatchObject({
    refusals: [{ code: "released" }],
  });
  expect(await db.accountEvent.count({ where: { kind: "scores.released", subject: people.county } })).toBe(1);
});

test("a unit sees its own score first, alone, and those of the years before", async () => {
  const { people, of, asked } = await season();
  const [own, ...others] = (await loadOwnScores(people.clerk, { year })) ?? [];
  expect(own).toMatchObject({ unitCode: people.town, year, releasedAt: null });
  expect(others).toEqual([]);
  await asked();
  succeeded(await releaseScores(people.reviewer, of));
  expect(await loadOwnScores(people.signer, { year: 2026 })).toMatchObject([
    { year, releasedAt: expect.any(Date) },
  ]);
  expect(await loadOwnScores(people.reviewer, { year })).toBeNull();
});

describe("criteria of a year", () => {
  const counted: Criterion = {
    ...{ id: "own-2", name: "退回", group: "", max: 30, by: "record" },
    ...{ metrics: ["returned"], each: 4 },
  };

  test("are taken over from the newest year before that has any, until the year has its own", async () => {
    const { people, scoreOfTown } = await season();
    succeeded(await settle(people, 2022, usualScoring));
    succeeded(await settle(people, 2023, [counted]));
    expect(await scoreOfTown()).toMatchObject({ lines: [{ id: "own-2", points: 26 }] });
    succeeded(await settle(people, year, [{ ...counted, each: 10 }]));
    expect(await scoreOfTown()).toMatchObject({ lines: [{ id: "own-2", points: 20 }] });
  });

  test("stored before they were data, mean the same points", async () => {
    const { people, scoreOfTown } = await season();
    const before = await scoreOfTown();
    const share = ({ max: weight, ...criterion }: Criterion) => ({
      ...{ weight, each: criterion.by === "record" ? criterion.each : 0 },
    });
    const scoring = Object.fromEntries(usualScoring.map((criterion) => [criterion.id, share(criterion)]));
    await db.countyYear.update({
      where: { countyCode_year: { countyCode: people.county, year } },
      data: { settings: { scoring } },
    });
    expect(await scoreOfTown()).toEqual(before);
  });

  test("that a reviewer judges get points with a reason, each an event; the latest counts", async () => {
    const { people, of, sheet, scoreOfTown } = await season();
    succeeded(await settle(people, year, [counted, hand]));
    const judge = (given: Partial<JudgeScores>) =>
      judgeScores(people.reviewer, {
        ...{ ...of, criterionId: "own-1", unitCodes: [people.town], points: 8, reason: "会审迟到一次" },
        ...given,
      });
    expect(await scoreOfTown()).toMatchObject({ full: 30, lines: [{}, { pending: true, by: "hand" }] });
    expect(await showScores(people.reviewer, { ...of, answerBy: "2026-01-25" })).toMatchObject({
      refusals: [{ code: "unjudged", message: "“工作配合”还有 2 个单位没有评：青石镇、白鹭乡。请先评完。" }],
    });
    for (const [given, code] of [
      [{ points: 10.5 }, "invalid.points"],
      [{ criterionId: "own-3" }, "notFound"],
      [{ unitCodes: [people.county] }, "invalid.unitCodes"],
    ] as const)
      expect(await judge(given as Partial<JudgeScores>)).toMatchObject({ refusals: [{ code }] });
    succeeded(await judge({ unitCodes: [people.town, people.neighbour] }));
    // By a clock that was set back.
    at("2026-01-21");
    succeeded(await judge({ points: 9, reason: "补交了会审意见" }));
    at("2026-01-23");
    expect((await scoreOfTown())?.lines[1]).toMatchObject({
      ...{ points: 9, mark: { reason: "补交了会审意见", author: people.reviewer.name } },
    });
    expect((await sheet())?.marks.map(({ unitCode, points }) => [unitCode, points])).toEqual(
      expect.arrayContaining([
        [people.town, 9],
        [people.town, 8],
        [people.neighbour, 8],
      ]),
    );
    const events = await db.accountEvent.findMany({
      where: { kind: "scores.judged", subject: people.town },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ payload }) => payload)).toMatchObject([
      { name: "工作配合", from: null, to: 8, reason: "会审迟到一次" },
      { from: 8, to: 9 },
    ]);
    const other = await makeCounty();
    expect(await judgeScores(other.reviewer, { ...of, ...forged(people.town) })).toMatchObject({
      refusals: [{ code: "forbidden" }],
    });
  });
  const forged = (unitCode: string) => ({
    criterionId: "own-1",
    unitCodes: [unitCode],
    points: 0,
    reason: "无",
  });
});

describe("before the release", () => {
  const answer = "系统停机两天，请核实。";

  test("units see their lines, answer until the day, and the county decides on each answer", async () => {
    const { people, of, sheet } = await season();
    expect(await releaseScores(people.reviewer, of)).toMatchObject({ refusals: [{ code: "notShown" }] });
    expect(await showScores(people.reviewer, { ...of, answerBy: "2026-01-21" })).toMatchObject({
      refusals: [{ code: "invalid.answerBy" }],
    });
    expect(await showScores(people.clerk, { ...of, answerBy: "2026-01-25" })).toMatchObject({
      refusals: [{ code: "forbidden" }],
    });
    succeeded(await showScores(people.reviewer, { ...of, answerBy: "2026-01-25" }));
    const [own, ...others] = (await loadOwnLines(people.clerk)) ?? [];
    expect(others).toEqual([]);
    expect(own).toMatchObject({ paper: "scores", unit: "青石镇", open: true, answerBy: "2026-01-25" });
    expect(own?.lines[0]).toMatch(/^总分 \d+ \/ \d+ 分/);
    expect(own?.lines.join("")).toContain("修改质量 0 / 10：2026-01-12 退回，扣 3 分；");
    expect(own?.lines.join("")).not.toContain("没有报送");
    expect(await releaseScores(people.reviewer, of)).toMatchObject({ refusals: [{ code: "stillOpen" }] });
    const paperId = own?.paperId ?? "";
    const given = { unitCode: people.town, paperId, answer };
    expect(await answerLines(people.stranger, given)).toMatchObject({ refusals: [{ code: "forbidden" }] });
    succeeded(await answerLines(people.clerk, given));
    expect((await listReceived(people.clerk.id)).find(({ kind }) => kind === "scoreLines")).toMatchObject({
      ...{ read: true, settled: true },
    });
    expect((await listReceived(people.reviewer.id))[0]).toMatchObject({
      ...{ text: `青石镇对评分提出意见：${answer}`, href: `/reviews/scores/${people.county}/${year}` },
    });
    at("2026-01-26");
    expect(await releaseScores(people.reviewer, of)).toMatchObject({ refusals: [{ code: "undecided" }] });
    const place = { countyCode: people.county, paperId, unitCode: people.town };
    succeeded(
      await decideAnswer(people.reviewer, { ...place, accepted: false, decision: "日志里没有停机。" }),
    );
    expect((await sheet())?.shown?.lines).toMatchObject([
      { unitCode: people.town, answer: { text: answer }, decision: { accepted: false } },
      { unitCode: people.neighbour, answer: null },
    ]);
    succeeded(await releaseScores(people.reviewer, of));
    expect(
      await decideAnswer(people.reviewer, { ...place, accepted: true, decision: "改判。" }),
    ).toMatchObject({
      refusals: [{ code: "issued", message: "评分已经发布，不能再改。" }],
    });
    expect(await loadOwnLines(people.clerk)).toMatchObject([{ open: false, decision: { accepted: false } }]);
  });

  test("no unit loses points for what it was not shown; that days pass is nothing new", async () => {
    const { people, of, asked } = await season();
    await asked();
    // The other town has not filed by now either: it was shown so, with fewer days.
    const stricter = usualScoring.map((each) => (each.id === "mending" ? { ...each, max: 5 } : each));
    succeeded(await settle(people, year, stricter));
    expect(await releaseScores(people.reviewer, of)).toMatchObject({
      refusals: [{ code: "unseen", message: "青石镇在征求意见以后又有新的扣分，请再征求一次意见。" }],
    });
    succeeded(await settle(people, year, usualScoring));
    succeeded(await releaseScores(people.reviewer, of));
  });

  test("shown again with more, a unit may answer again although the county had decided", async () => {
    const { people, of, asked } = await season();
    succeeded(await showScores(people.reviewer, { ...of, answerBy: "2026-01-25" }));
    const [own] = (await loadOwnLines(people.clerk)) ?? [];
    const place = { paperId: own?.paperId ?? "", unitCode: people.town };
    succeeded(await answerLines(people.clerk, { ...place, answer }));
    const decision = { accepted: true, decision: "已核实。" };
    succeeded(await decideAnswer(people.reviewer, { countyCode: people.county, ...place, ...decision }));
    await asked();
    at("2026-01-24");
    expect(await answerLines(people.clerk, { ...place, answer })).toMatchObject({
      refusals: [{ code: "closed" }],
    });
    succeeded(await settle(people, year, [...usualScoring, { ...hand, max: 20 }]));
    const judged = {
      criterionId: "own-1",
      unitCodes: [people.town, people.neighbour],
      points: 5,
      reason: "缺席",
    };
    succeeded(await judgeScores(people.reviewer, { ...of, ...judged }));
    succeeded(await showScores(people.reviewer, { ...of, answerBy: "2026-01-28" }));
    // What it answered before, and the decision, stand with the text that they were on.
    const again = (await loadOwnLines(people.clerk))?.[0];
    expect(again).toMatchObject({ open: true, answer: null, decision: null });
    expect(again?.earlier).toMatchObject([
      { lines: own?.lines, answer: { text: answer }, decision: { accepted: true, text: "已核实。" } },
    ]);
    succeeded(await answerLines(people.clerk, { ...place, answer: "没有接到通知。" }));
    at("2026-01-29");
    expect(await releaseScores(people.reviewer, of)).toMatchObject({ refusals: [{ code: "undecided" }] });
  });
});

test("shown again, whoever reads the same text keeps answer and decision, and an agreement counts for its text alone", async () => {
  const { people, of } = await season();
  const neighbour = await person("clerk", people.neighbour);
  succeeded(await showScores(people.reviewer, { ...of, answerBy: "2026-01-25" }));
  const paperId = (await loadOwnLines(people.clerk))?.[0]?.paperId ?? "";
  const place = { paperId, unitCode: people.town };
  succeeded(await answerLines(people.clerk, { ...place, answer: "退回的理由已经整改。" }));
  const decided = { countyCode: people.county, ...place, accepted: false, decision: "按记录计。" };
  succeeded(await decideAnswer(people.reviewer, decided));
  succeeded(await answerLines(neighbour, { paperId, unitCode: people.neighbour, answer: "无意见。" }));
  // An agreement is no work of the county's, and an objection that was decided on is none any more.
  expect(
    (await listReceived(people.reviewer.id)).map(({ text, settled, read }) => [text, settled, read]),
  ).toContainEqual(["青石镇对评分提出意见：退回的理由已经整改。", true, true]);
  expect((await listReceived(people.reviewer.id)).map(({ text }) => text).join("")).not.toContain("无意见");
  // A day later the other town, which has not filed, has lost more.
  at("2026-01-23");
  succeeded(await showScores(people.reviewer, { ...of, answerBy: "2026-01-28" }));
  expect((await loadOwnLines(people.clerk))?.[0]).toMatchObject({
    ...{ open: false, answer: { text: "退回的理由已经整改。" }, decision: { accepted: false }, earlier: [] },
  });
  const [other] = (await loadOwnLines(neighbour)) ?? [];
  expect(other).toMatchObject({ open: true, answer: null, earlier: [{ answer: { text: "无意见。" } }] });
  expect(await releaseScores(people.reviewer, of)).toMatchObject({ refusals: [{ code: "stillOpen" }] });
  const asked = (await listReceived(people.clerk.id)).filter(({ kind }) => kind === "scoreLines");
  expect(asked).toHaveLength(1);
});

test("an accepted answer bars the release until points are adjusted, with the reason and an event", async () => {
  const { people, of, sheet, scoreOfTown } = await season();
  succeeded(await showScores(people.reviewer, { ...of, answerBy: "2026-01-25" }));
  const place = { paperId: (await loadOwnLines(people.clerk))?.[0]?.paperId ?? "", unitCode: people.town };
  succeeded(await answerLines(people.clerk, { ...place, answer: "退回是误操作。" }));
  const decided = { countyCode: people.county, ...place, accepted: true, decision: "属实。" };
  succeeded(await decideAnswer(people.reviewer, decided));
  at("2026-01-26");
  expect(await releaseScores(people.reviewer, of)).toMatchObject({ refusals: [{ code: "unmended" }] });
  expect((await sheet())?.barred).toContain("青石镇的意见已经采纳，得分还没有改。");
  const given = { ...of, criterionId: "mending", unitCodes: [people.town], points: 7, reason: "误操作不计" };
  expect(await judgeScores(people.reviewer, { ...given, criterionId: "published" })).toMatchObject({
    refusals: [{ code: "invalid.criterionId" }],
  });
  succeeded(await judgeScores(people.reviewer, given));
  const line = (await scoreOfTown())?.lines.find(({ id }) => id === "mending");
  expect(line).toMatchObject({ points: 7, mark: { reason: "误操作不计" } });
  expect(line?.deductions[0]).toMatchObject({ reason: "2026-01-12 退回", points: 3 });
  expect(
    await db.accountEvent.findFirst({ where: { kind: "scores.judged" }, orderBy: { at: "desc" } }),
  ).toMatchObject({
    payload: { from: 0, to: 7, reason: "误操作不计" },
  });
  expect((await sheet())?.barred).toBeNull();
  succeeded(await releaseScores(people.reviewer, of));
});

test("a body that is led vertically is only listed in the county and has no score", async () => {
  const { people, of, sheet, asked } = await season();
  await db.unit.update({ where: { code: people.neighbour }, data: { kind: "vertical" } });
  expect((await sheet())?.scores.map(({ unitCode }) => unitCode)).toEqual([people.town]);
  expect((await sheet())?.listed).toEqual(["白鹭乡"]);
  await asked();
  expect(await releaseScores(people.reviewer, of)).toMatchObject({ value: { units: 1 } });
  expect(await db.scoreSheet.count({ where: { unitCode: people.neighbour } })).toBe(0);
});

test("only the county's reviewers release it, and other counties' see nothing", async () => {
  const { people, of } = await season();
  const administrator = await person("administrator", people.county);
  for (const actor of [people.clerk, administrator])
    expect(await releaseScores(actor, of)).toMatchObject({ refusals: [{ code: "forbidden" }] });
  const { reviewer } = await makeCounty();
  expect(await loadScores(reviewer, { unitCode: people.county, year })).toBeNull();
  expect(await db.scoreSheet.count({ where: of })).toBe(0);
});
