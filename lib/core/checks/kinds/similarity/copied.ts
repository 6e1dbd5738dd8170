import { type Counted, countedOf, countedText } from "../../../similarity/counted";
import type { AlikePassage } from "../../../similarity/keyed-passages";
import { namesOf } from "../../../similarity/own-names";
import { similarityOf } from "../../../similarity/shingles";
import type { Check, CheckInput, Finding, Place } from "../../engine/check";
import { chapterTitle, finding, type Rule } from "../../engine/finding";
import { linesOfChapter, passagePlace } from "../../engine/passages";

/** Passages are alike if at least this share of their words is the same, names and numbers aside. */
const ALIKE = 0.75;
/** Threshold for reports of other years or counties: only nearly equal passages are reported. */
const NEARLY_EQUAL = 0.9;

/** A shorter passage shared with a neighbour may be the county's own model sentence. In characters. */
const NOTABLE_LENGTH = 70;

type Pair = { own: Counted; other: AlikePassage };
type Group = { name: string; pairs: Pair[]; length: number };

/**
 * Passages of a chapter that another unit's report of the same county and year has in nearly the same words:
 * one finding for each chapter and other report. Compared with the current text, so a passage that was
 * rewritten is no longer reported.
 */
export function sharedWithNeighbour(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      found(rule, input, ({ other }) => other.near && other.year === input.form.year, ALIKE, NOTABLE_LENGTH),
  };
}

/** The same for reports of other years or counties, and for a single passage shared with a neighbour. */
export function sharedElsewhere(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const detected = new Set(
        found(
          rule,
          input,
          ({ other }) => other.near && other.year === input.form.year,
          ALIKE,
          NOTABLE_LENGTH,
        ).map(({ key }) => key),
      );
      return found(rule, input, () => true, NEARLY_EQUAL, 0).filter(({ key }) => !detected.has(key));
    },
  };
}

function found(
  rule: Rule,
  input: CheckInput,
  from: (passage: AlikePassage) => boolean,
  threshold: number,
  minLength: number,
): Finding[] {
  const alike = (input.county?.alike ?? []).filter((passage) => !passage.other.own && from(passage));
  if (alike.length === 0) return [];
  const names = namesOf(input.unit.name);
  return [...new Set(alike.map(({ chapterId }) => chapterId))].flatMap((chapterId) => {
    const own = countedOf(input.content.chapters[chapterId], names).filter(({ figures }) => !figures);
    const here = alike.filter((passage) => passage.chapterId === chapterId);
    return groups(own, here, threshold, minLength).map((group) =>
      sharedFinding(rule, input, chapterId, group),
    );
  });
}

/** The reports with the most shared passages first, each with the passages that no earlier one covers. */
function groups(
  own: readonly Counted[],
  alike: readonly AlikePassage[],
  threshold: number,
  minLength: number,
): Group[] {
  const open = new Set(own);
  const result: Group[] = [];
  for (;;) {
    const best = reportsIn(alike)
      .map(([name, passages]) => groupOf(name, passages, [...open], threshold))
      .reduce<Group | null>((most, each) => (each.length > (most?.length ?? 0) ? each : most), null);
    if (!best || best.length < minLength) return result;
    result.push(best);
    for (const { own: passage } of best.pairs) open.delete(passage);
  }
}

function reportsIn(alike: readonly AlikePassage[]): [string, AlikePassage[]][] {
  const reports = new Map<string, AlikePassage[]>();
  for (const passage of alike) {
    const name = `${passage.other.unit} ${passage.other.year} 年度报告`;
    reports.set(name, [...(reports.get(name) ?? []), passage]);
  }
  return [...reports];
}

function groupOf(
  name: string,
  passages: readonly AlikePassage[],
  own: readonly Counted[],
  threshold: number,
): Group {
  const pairs = own.flatMap((passage): Pair[] => {
    const [first] = passages
      .map((other) => ({ other, similarity: similarityTo(other, passage) }))
      .sort((a, b) => b.similarity - a.similarity);
    return first && first.similarity >= threshold ? [{ own: passage, other: first.other }] : [];
  });
  return { name, pairs, length: pairs.reduce((sum, pair) => sum + pair.own.length, 0) };
}

const read = new WeakMap<AlikePassage, ReturnType<typeof countedText>>();

function similarityTo(passage: AlikePassage, own: Counted): number {
  const { unit, text } = passage.other;
  if (!read.has(passage)) read.set(passage, countedText(text, namesOf(unit)));
  const other = read.get(passage);
  return other ? similarityOf(own.shingles, other.shingles) : 0;
}

function sharedFinding(
  rule: Rule,
  input: CheckInput,
  chapterId: string,
  { name, pairs, length }: Group,
): Finding {
  const label = chapterTitle(input, chapterId) ?? chapterId;
  return finding(rule, `chapter.${chapterId}:${name}`, {
    message: `“${label}”有 ${pairs.length} 段、约 ${length} 字与${name}几乎相同`,
    places: countedPlaces(
      input,
      chapterId,
      pairs.map(({ own }) => own),
    ),
    sides: [
      { label: "本报告", value: pairs.map(({ own }) => own.text).join("\n") },
      { label: name, value: pairs.map(({ other }) => other.other.text).join("\n") },
    ],
  });
}

/** The places of the passages' whole paragraphs. */
export function countedPlaces(input: CheckInput, chapterId: string, passages: readonly Counted[]): Place[] {
  const lines = linesOfChapter(chapterId, input.content.chapters[chapterId]);
  return passages.flatMap(({ block }) => {
    const line = lines.find((each) => each.block === block);
    return line ? [passagePlace(input, line, 0, line.text.length)] : [];
  });
}
