import type { Form } from "../editions/form";
import { shownContent } from "../prose/live-figures";
import type { ReportContent } from "../report";
import { countedOf, countedText } from "./counted";
import { namesOf } from "./own-names";
import { similarityOf } from "./shingles";
import { bandKeys, type Keys, minHash } from "./signature";

/** A paragraph that is compared with other reports, with its keys in their index. */
export type KeyedPassage = { chapterId: string; text: string; keys: Keys };

/** A report whose passages are compared; `scope` identifies its county and year (`bandScope`). */
export type PassageSource = { form: Form; content: ReportContent; organ: string; scope: string };

/**
 * The paragraphs of a report that are compared with other reports. The opening is excluded because it is the
 * same everywhere, and so are statements of figures. Live figures are replaced by their printed numbers.
 */
export function keyedPassages({ form, content: written, organ, scope }: PassageSource): KeyedPassage[] {
  const content = shownContent(written, form);
  const names = namesOf(organ);
  return form.outline.chapters.flatMap(({ id }) =>
    countedOf(content.chapters[id], names)
      .filter(({ figures }) => !figures)
      .map(({ text, shingles }) => ({ chapterId: id, text, keys: bandKeys(minHash(shingles), scope) })),
  );
}

/** A passage of another report that shares keys with the one at index `passage`. */
export type PassageCandidate = { passage: number; text: string; organ: string; year: number; near: boolean };

/** A passage of this report beside the passage of another that it resembles; `similarity` from 0 to 1. */
export type AlikePassage = {
  chapterId: string;
  text: string;
  /** `own`: an older report of the same unit; `near`: of the same county. */
  other: { unit: string; year: number; text: string; own: boolean; near: boolean };
  similarity: number;
};

/** A passage by its index, beside one of another report that it resembles. */
export type FoundAlike = { passage: number; alike: AlikePassage };

/** Minimum similarity of a result; the rules decide what is reported. */
const WORTH_KEEPING = 0.6;

/** The candidates that are actually similar to the passages of an organ's report. */
export function alikeAmong(
  passages: readonly Omit<KeyedPassage, "keys">[],
  organ: string,
  candidates: readonly PassageCandidate[],
): FoundAlike[] {
  const names = namesOf(organ);
  const counted = new Map<number, ReturnType<typeof countedText>>();
  const countedAt = (at: number, text: string) => {
    const known = counted.get(at) ?? countedText(text, names);
    counted.set(at, known);
    return known;
  };
  return candidates.flatMap(({ passage, text, organ: unit, year, near }): FoundAlike[] => {
    const passageHere = passages[passage];
    const own = passageHere && countedAt(passage, passageHere.text);
    const other = countedText(text, namesOf(unit));
    if (!own || !other) return [];
    const similarity = similarityOf(own.shingles, other.shingles);
    if (similarity < WORTH_KEEPING) return [];
    const alike = {
      chapterId: passageHere.chapterId,
      text: passageHere.text,
      other: { unit, year, text, own: false, near },
      similarity: Math.round(similarity * 1000) / 1000,
    };
    return [{ passage, alike }];
  });
}
