import { beijingDay, chineseDayShort } from "@/lib/core/beijing-time";
import { done, refused } from "@/lib/core/refusal";
import { linesAbout, unfilledIn, unseenUnits } from "@/lib/core/season/paper-text";
import {
  isObjection,
  isUndecided,
  paperAnswers,
  seasonPaperLabels,
  seasonPaperTitle,
  shownLabels,
} from "@/lib/core/season/season-paper";
import { ownWordOf } from "@/lib/core/self-word";
import { notify } from "@/lib/messages/mutations/notify";
import { settle } from "@/lib/messages/mutations/settle";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { collectorOf, listSeasonUnits } from "@/lib/units/data";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { listPaperLines } from "../data";
import type { AnswerLines, DecideAnswer, IssuePaper, ShowLines } from "../schema";
import type { EditedPaper } from "../types";
import { answerByFault } from "./answer-by";
import { lockPaper, lockShown } from "./lock-paper";
import { replaceLines } from "./replace-lines";

const ofCounty = { unitOf: ({ countyCode }: { countyCode: string }) => countyCode };

/**
 * Shows every unit the lines of a bulletin or progress sheet about it, to be answered by the end of a day in
 * Beijing. If shown again, the lines are replaced (`replaceLines`). Refused: `forbidden`, `notFound`,
 * `issued`, `notAsked`, `nothingSaid`, `invalid.answerBy`.
 */
export const showLines = unitMutation(
  "county.paper",
  ofCounty,
  async ({ tx, actor, target: { unit: county } }, { countyCode, paperId, answerBy }: ShowLines) => {
    const locked = await lockPaper(tx, { countyCode, paperId });
    if (!locked.ok) return locked;
    const { year, paper, number, blocks, revision } = locked.value;
    if (paperAnswers[paper] === "none")
      return refused("notAsked", "函报不用征求各单位意见；要征求的是进度表和通报。");
    const fault = answerByFault(answerBy);
    if (fault) return refused("invalid.answerBy", fault);
    const named = (await listSeasonUnits(countyCode, tx)).flatMap(({ code, name }) => {
      const lines = linesAbout(blocks, name);
      return lines.length > 0 ? [{ unitCode: code, name, lines }] : [];
    });
    if (named.length === 0)
      return refused("nothingSaid", `${seasonPaperLabels[paper]}里没有写到任何单位，不用征求意见。`);
    await tx.seasonPaper.update({
      where: { id: paperId },
      data: { answerBy: new Date(`${answerBy}T00:00:00Z`) },
    });
    const asked = await replaceLines(tx, paperId, named);
    const title = seasonPaperTitle(paper, { county: county.name, year });
    await notify(
      tx,
      named
        .filter(({ unitCode }) => asked.has(unitCode))
        .map(({ unitCode, lines }) => ({
          ...{ kind: "paperLines" as const, unitCode, year, href: "/desk/reports" },
          key: `paper-${paperId}-${revision}-${answerBy}-${unitCode}`,
          text: `《${title}》征求意见，${chineseDayShort(answerBy)}前可以在“年度报告”页提出意见。其中写到：${lines.join("")}`.slice(
            0,
            500,
          ),
        })),
    );
    const payload = { year, paper, number, revision, to: answerBy, count: named.length };
    await keepAccountEvents(tx, [{ actorId: actor.id, kind: "paper.shown", subject: countyCode, payload }]);
    return done({ units: named.length });
  },
);

/**
 * Stores a unit's answer to its lines, replacing the previous one. Refused: `forbidden`, `notFound`,
 * `issued`, `closed`.
 */
export const answerLines = unitMutation(
  "paper.answer",
  { unitOf: ({ unitCode }: AnswerLines) => unitCode },
  async ({ tx, actor, target: { unit } }, { unitCode, paperId, answer }) => {
    const county = await collectorOf(unitCode, tx);
    const locked = await lockShown(tx, { countyCode: county?.code ?? "", paperId });
    if (!locked.ok) return locked;
    const { year, paper, number, answerBy } = locked.value;
    const place = { paperId_unitCode: { paperId, unitCode } };
    const line = await tx.seasonPaperLine.findUnique({ where: place });
    if (!line || !answerBy)
      return refused("notFound", `没有向${ownWordOf(unit.kind, unit.name)}征求意见。请刷新页面。`);
    if (beijingDay(now()) > answerBy)
      return refused("closed", `征求意见已于 ${chineseDayShort(answerBy)}截止。如有意见，请直接联系审核员。`);
    if (line.decidedAt) return refused("closed", "审核员已经答复，不能再改。如有补充，请直接联系审核员。");
    await tx.seasonPaperLine.update({
      where: place,
      data: { answer, answererId: actor.id, answeredAt: now() },
    });
    await settle(tx, { unitCode, year, kinds: [paper === "scores" ? "scoreLines" : "paperLines"] });
    await settleAnswers(tx, { unitCode, year, paperId });
    const key = `${answerKey(paperId, unitCode)}${now().getTime()}`;
    // On an answer that agrees nobody has to decide.
    const objections = isObjection(answer) ? [{ kind: "paperAnswer" as const, unitCode, year, key }] : [];
    await notify(
      tx,
      objections.map((each) => ({
        ...each,
        text: `${unit.name}对${shownLabels[paper]}提出意见：${answer}`.slice(0, 500),
        href:
          paper === "scores"
            ? `/reviews/scores/${county?.code}/${year}`
            : `/reviews/papers/${county?.code}/${year}/${paper}`,
      })),
    );
    const payload = { year, paper, number, from: line.answer, answer };
    await keepAccountEvents(tx, [{ actorId: actor.id, kind: "paper.answered", subject: unitCode, payload }]);
    return done(null);
  },
);

const answerKey = (paperId: string, unitCode: string) => `paperAnswer-${paperId}-${unitCode}-`;

/** The county has nothing to do any more for what the unit answered before. */
function settleAnswers(tx: Tx, { paperId, ...of }: { unitCode: string; year: number; paperId: string }) {
  return settle(tx, { ...of, kinds: ["paperAnswer"], keyFrom: answerKey(paperId, of.unitCode) });
}

/** Stores the county's decision on a unit's answer. Refused: `forbidden`, `notFound`, `issued`. */
export const decideAnswer = unitMutation(
  "county.paper",
  ofCounty,
  async ({ tx, actor }, { countyCode, paperId, unitCode, accepted, decision }: DecideAnswer) => {
    const locked = await lockShown(tx, { countyCode, paperId });
    if (!locked.ok) return locked;
    const { year, paper, number } = locked.value;
    const place = { paperId_unitCode: { paperId, unitCode } };
    const line = await tx.seasonPaperLine.findUnique({ where: place });
    if (!line?.answer) return refused("notFound", "这个单位没有提出意见。请刷新页面。");
    await tx.seasonPaperLine.update({
      where: place,
      data: { accepted, decision, deciderId: actor.id, decidedAt: now() },
    });
    await settleAnswers(tx, { unitCode, year, paperId });
    const payload = { year, paper, number, accepted, answer: line.answer, text: decision };
    await keepAccountEvents(tx, [{ actorId: actor.id, kind: "paper.decided", subject: unitCode, payload }]);
    return done(null);
  },
);

/**
 * Issues a paper, whose text can then no longer be changed. Every line of a bulletin, and of a progress sheet
 * on which units were asked, must have been shown to its unit, and every answer decided on. Refused:
 * `forbidden`, `notFound`, `issued`, `unfilled`, `notShown`, `stillOpen`, `undecided`, `unseen`.
 */
export const issuePaper = unitMutation(
  "county.paper",
  ofCounty,
  async ({ tx, actor }, { countyCode, paperId }: IssuePaper) => {
    const locked = await lockPaper(tx, { countyCode, paperId });
    if (!locked.ok) return locked;
    const { year, paper, number, blocks, answerBy, revision } = locked.value;
    const gap = unfilledIn(blocks);
    if (gap) return refused("unfilled", `正文里的“${gap}”还没有补上。请改成实际内容，保存以后再定稿。`);
    if (paperAnswers[paper] === "required" || answerBy !== null) {
      const open = await openAnswers(tx, locked.value);
      if (open) return open;
    }
    await tx.seasonPaper.update({ where: { id: paperId }, data: { issuedAt: now() } });
    const payload = { year, paper, number, revision };
    await keepAccountEvents(tx, [{ actorId: actor.id, kind: "paper.issued", subject: countyCode, payload }]);
    return done(null);
  },
);

/** Why a paper on which units are asked cannot be issued yet; null if it can. */
async function openAnswers(tx: Tx, { id, countyCode, paper, blocks, answerBy }: EditedPaper) {
  const label = seasonPaperLabels[paper];
  const lines = await listPaperLines(id, tx);
  const names = (units: readonly { unit: string }[]) => units.map(({ unit }) => unit).join("、");
  const undecided = lines.filter(isUndecided);
  const open = lines.filter(({ answer }) => !answer);
  const shown = new Map(lines.map((line) => [line.unitCode, line.lines]));
  const units = (await listSeasonUnits(countyCode, tx)).map(({ code, name }) => ({
    ...{ name, shown: shown.get(code) ?? [] },
  }));
  const unseen = unseenUnits(blocks, units);
  if (answerBy === null && unseen.length > 0)
    return refused("notShown", `${label}写到了单位，还没有征求意见。请先点“征求意见”。`);
  if (unseen.length > 0)
    return refused("unseen", `${label}里对${unseen.join("、")}的写法与征求意见时不同，请再征求一次意见。`);
  if (undecided.length > 0)
    return refused("undecided", `${names(undecided)}提了意见，还没有答复。请先逐条写明采纳情况。`);
  if (answerBy !== null && beijingDay(now()) <= answerBy && open.length > 0)
    return refused("stillOpen", `还在征求意见（到 ${chineseDayShort(answerBy)}），${names(open)}没有回复。`);
  return null;
}
