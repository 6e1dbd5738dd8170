import type { Form } from "../../editions/form";
import { blockText, type Prose } from "../../prose/prose";
import { PREFACE, type ReportContent } from "../../report";
import type { CheckInput, Finding, Passage, Place, Repair, Side } from "./check";
import { chapterTitle, finding, type Rule } from "./finding";
import { withNotes } from "./input/notes";

/** One block of a chapter as the rules on prose see it. */
export type Line = {
  chapterId: string;
  block: number;
  kind: "paragraph" | "heading" | "table";
  text: string;
};

const read = new WeakMap<Prose, Map<string, Line[]>>();
/** The lines that were read last, by chapter. */
const latest = new Map<string, readonly Line[]>();
/** The lines of a report, cached by its chapters: a hundred rules read them. */
const ofReport = new WeakMap<ReportContent["chapters"], ReportLines>();

type ReportLines = { form: Form; lines: readonly Line[]; byChapter: readonly (readonly Line[])[] };

/** The lines of the opening and of every chapter in printed order; pictures have none. */
export function linesOf(report: Pick<CheckInput, "content" | "form">): readonly Line[] {
  return readReport(report).lines;
}

/** The same by chapter. The array is the same while the chapter's prose is the same object. */
export function linesByChapter(report: Pick<CheckInput, "content" | "form">): readonly (readonly Line[])[] {
  return readReport(report).byChapter;
}

function readReport({ content, form }: Pick<CheckInput, "content" | "form">): ReportLines {
  const { chapters } = content;
  const kept = ofReport.get(chapters);
  if (kept?.form === form) return kept;
  const ids = [PREFACE, ...form.outline.chapters.map(({ id }) => id).filter((id) => id !== PREFACE)];
  const byChapter = ids.map((id) => linesOfChapter(id, chapters[id])).filter((lines) => lines.length > 0);
  const made = { form, lines: byChapter.flat(), byChapter };
  ofReport.set(chapters, made);
  return made;
}

/**
 * The lines of one chapter, cached by the prose: typing changes one chapter at a time. In a changed chapter,
 * lines that did not change stay the same objects, so that only one paragraph is read again (see perLine).
 */
export function linesOfChapter(chapterId: string, prose: Prose | undefined): Line[] {
  if (!prose) return [];
  const known = read.get(prose) ?? new Map<string, Line[]>();
  read.set(prose, known);
  const kept = known.get(chapterId);
  if (kept) return kept;
  const before = latest.get(chapterId) ?? [];
  const lines: Line[] = [];
  prose.content.forEach((block, index) => {
    if (block.type === "picture") return;
    const line: Line = { chapterId, block: index, kind: block.type, text: blockText(block) };
    const same = before[lines.length];
    lines.push(same && isSame(same, line) ? same : withNotes(line));
  });
  known.set(chapterId, withNotes(lines));
  latest.set(chapterId, lines);
  return lines;
}

function isSame(one: Line, other: Line): boolean {
  return one.block === other.block && one.kind === other.kind && one.text === other.text;
}

/** The words [from, to) of a line, as a place that a click can open. */
export function passagePlace(input: CheckInput, line: Line, from: number, to: number): Place {
  const passage = passageOf(line, from, to);
  const label = line.chapterId === PREFACE ? "引言" : (chapterTitle(input, line.chapterId) ?? line.chapterId);
  return { path: `chapter.${line.chapterId}`, label, passage };
}

export function passageOf(line: Line, from: number, to: number): Passage {
  return { block: line.block, from, to, text: line.text.slice(from, to) };
}

/** A repair that replaces these words by others. */
export function rewrite(line: Line, from: number, to: number, text: string, label: string): Repair {
  return {
    label,
    path: `chapter.${line.chapterId}`,
    value: { passage: passageOf(line, from, to), with: { text } },
  };
}

type Details = {
  message: string;
  sides?: Side[];
  difference?: string | null;
  repairs?: Repair[];
  missing?: boolean;
  /** Places in addition to the words themselves: a cell, another sentence. */
  more?: Place[];
};

/**
 * A finding on words of a chapter. Its key is made of the words and not of their position, so that an
 * explanation stays with its sentence while text around it changes.
 */
export function passageFinding(
  rule: Rule,
  input: CheckInput,
  line: Line,
  [from, to]: readonly [number, number],
  details: Details,
): Finding {
  const { more = [], ...rest } = details;
  const words = line.text.slice(from, to).slice(0, 80);
  const at = `chapter.${line.chapterId}:${words}`;
  return finding(rule, at, { ...rest, places: [passagePlace(input, line, from, to), ...more] });
}
