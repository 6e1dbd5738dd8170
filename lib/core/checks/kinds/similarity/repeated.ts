import { type Counted, countedOf } from "../../../similarity/counted";
import { namesOf } from "../../../similarity/own-names";
import { similarityOf } from "../../../similarity/shingles";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { chapterTitle, finding, type Rule } from "../../engine/finding";
import { ownWord } from "../../engine/own-word";
import { countedPlaces } from "./copied";
import { isWhollyBase } from "./from-base";

/** The passages that a chapter shares with the unit's own report of last year. */
type Repetition = { chapterId: string; all: Counted[]; repeated: { now: Counted; before: Counted }[] };

/** A paragraph repeats last year's at this similarity, even if a number or a few words differ. */
const SAME = 0.8;
/** Below this share of a chapter, repetition of last year's text is ordinary. */
const NOTABLE_SHARE = 0.3;

/**
 * A chapter that equals last year's word for word, figures included. One that nobody has touched since its
 * import is reported as such (unchangedFromBase), and not twice.
 */
export function chapterRepeated(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      repetitions(input).flatMap((each) =>
        isWhole(each) && !isWhollyBase(input, each.chapterId) ? [repetitionFinding(rule, input, each)] : [],
      ),
  };
}

/** A chapter of which a notable share is last year's text, apart from its numbers. */
export function chapterPartlyRepeated(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      repetitions(input).flatMap((each) =>
        !isWhole(each) && lengthOf(each.repeated.map(({ now }) => now)) >= lengthOf(each.all) * NOTABLE_SHARE
          ? [repetitionFinding(rule, input, each)]
          : [],
      ),
  };
}

function repetitions({ form, content, lastYear, unit }: CheckInput): Repetition[] {
  if (!lastYear) return [];
  const names = namesOf(unit.name);
  return form.outline.chapters.flatMap(({ id }): Repetition[] => {
    const all = countedOf(content.chapters[id], names);
    const before = countedOf(lastYear.content.chapters[id], names);
    const repeated = all.flatMap((now) => {
      const same =
        before.find((was) => now.literal === was.literal) ?? before.find((was) => isAlike(now, was));
      return same ? [{ now, before: same }] : [];
    });
    return repeated.length > 0 ? [{ chapterId: id, all, repeated }] : [];
  });
}

/**
 * Statements of figures are alike every year, as they should be: they count as repeated only if equal word
 * for word.
 */
function isAlike(now: Counted, before: Counted): boolean {
  const [short, long] = [Math.min(now.length, before.length), Math.max(now.length, before.length)];
  return !now.figures && short >= long * SAME && similarityOf(now.shingles, before.shingles) >= SAME;
}

function isWhole({ all, repeated }: Repetition): boolean {
  return (
    repeated.length === all.length && repeated.every(({ now, before }) => now.literal === before.literal)
  );
}

function repetitionFinding(rule: Rule, input: CheckInput, repetition: Repetition): Finding {
  const { chapterId, all, repeated } = repetition;
  const label = chapterTitle(input, chapterId) ?? chapterId;
  const own = repeated.map(({ now }) => now);
  const share = Math.round((lengthOf(own) / lengthOf(all)) * 100);
  return finding(rule, `chapter.${chapterId}`, {
    message: isWhole(repetition)
      ? `“${label}”与${ownWord(input)}上年报告逐字相同`
      : `“${label}”约 ${share}% 的文字与${ownWord(input)}上年报告相同，请核对是否写的是今年的情况`,
    places: countedPlaces(input, chapterId, own),
    sides: [
      { label: "本年", value: own.map(({ text }) => text).join("\n") },
      { label: "上年", value: repeated.map(({ before }) => before.text).join("\n") },
    ],
  });
}

function lengthOf(passages: readonly Counted[]): number {
  return passages.reduce((sum, { length }) => sum + length, 0);
}
