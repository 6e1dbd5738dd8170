import type { Form } from "@/lib/core/editions/form";
import { withoutBlanks } from "@/lib/core/prose/blanks";
import { numberInWords, readChineseNumber } from "@/lib/core/prose/numbering/numbering";
import { bareHeading } from "../../read/clean/heading-concept";
import type { ImportFinding } from "../placement";
import type { RecognisedDocument } from "../recognise/recognise-document";
import { isDirect } from "./concepts";
import type { SourceSection } from "./sections";

/**
 * Faults of the headings as the document wrote them. The draft numbers headings by position and names
 * chapters by the format, so such faults cannot be seen in it later.
 */
export function headingFindings(
  document: RecognisedDocument,
  sections: readonly SourceSection[],
  form: Form,
): ImportFinding[] {
  const chapters = [...document.headings.keys()].sort((one, other) => one - other);
  if (chapters.length === 0) return [];
  return [
    ...chapterNumbers(document, chapters),
    ...(form.edition.setByCounty ? [] : chapterNames(document, sections, form)),
    ...levels(document, chapters),
  ].map((message) => ({ code: "I-numbering", severity: "hint", message }));
}

const chineseChapter = /^[\s\u3000]*([一二三四五六七八九十]{1,3})([\s\u3000]*)([、.．]?)/;

/** Numbers without their mark (“一 概述”, “一 、概述”), skipped or doubled. */
function chapterNumbers(document: RecognisedDocument, chapters: readonly number[]): string[] {
  const written = chapters.map((at) => lineOf(document, at));
  const read = written.map((line) => chineseChapter.exec(line));
  if (read.filter((found) => found !== null).length < 2) return [];
  const odd = read.flatMap((found, index) =>
    found && (found[3] !== "、" || found[2] !== "") ? [written[index]?.trim() ?? ""] : [],
  );
  return [
    ...(odd.length > 0
      ? [`章的编号写作“一、”，编号和顿号之间没有空格，原文写作${quoted(odd)}；导入后由系统统一编排。`]
      : []),
    ...gaps(read.map((found) => readChineseNumber(found?.[1] ?? "")).filter((value) => value !== null)).map(
      ([before, after]) =>
        `章的编号不连续：${before === 0 ? "第一个编号是" : `“${numberInWords(before)}、”后面是`}“${numberInWords(after)}、”；请看是不是缺一章或者编号写错。`,
    ),
  ];
}

/** In the national format chapters have the prescribed names. */
function chapterNames(
  document: RecognisedDocument,
  sections: readonly SourceSection[],
  form: Form,
): string[] {
  return form.outline.chapters.flatMap(({ id, heading }) => {
    const own = sections.filter(
      ({ heading: words, headingAt, target }) =>
        words !== null &&
        headingAt !== null &&
        target.chapterId === id &&
        isDirect(target) &&
        // In a draft without chapters, sub-items may be read as chapters.
        chineseChapter.exec(lineOf(document, headingAt))?.[3] === "、",
    );
    const name = bareHeading(own[0]?.heading ?? "");
    return own.length === 1 && name !== "" && name !== withoutBlanks(heading)
      ? [`规定的章名是“${heading}”，原文写作“${name}”；导入后用规定的章名。`]
      : [];
  });
}

type Numbered = { kind: "bracket" | "arabic" | "chinese"; value: number; words: string; alone: boolean };

/** （一） comes below 一、, and 1. below （一） (GB/T 9704); each counts up by one within its chapter. */
function levels(document: RecognisedDocument, chapters: readonly number[]): string[] {
  const arabic: string[] = [];
  const restarted: string[] = [];
  const jumps: string[] = [];
  chapters.forEach((start, index) => {
    const lines = document.sourceBlocks
      .slice(start + 1, chapters[index + 1] ?? document.sourceBlocks.length)
      .flatMap((block) => (block.kind === "text" ? (numbered(block.text) ?? []) : []));
    const first = lines.findIndex(({ kind }) => kind === "bracket");
    const before = lines.slice(0, first < 0 ? lines.length : first).filter(({ kind }) => kind === "arabic");
    if (before.length > 0 && before[0]?.value === 1 && before.every(({ alone }) => alone))
      arabic.push(
        ...before.map(({ words }) => words),
        ...goingOn(first < 0 ? [] : lines.slice(first), before.length),
      );
    const chinese = lines.filter(({ kind }) => kind === "chinese");
    if (chinese[0]?.value === 1 && chinese.length > 1) restarted.push(...chinese.map(({ words }) => words));
    jumps.push(
      ...gaps(lines.filter(({ kind }) => kind === "bracket").map(({ value }) => value)).map(
        ([last, value]) =>
          last === 0
            ? `“（${numberInWords(value)}）”前面没有“（一）”`
            : `“（${numberInWords(last)}）”后面是“（${numberInWords(value)}）”`,
      ),
    );
  });
  return [
    ...(arabic.length > 1
      ? [`章下面的标题用“（一）”编号，原文用的是${quoted(arabic)}；导入后由系统统一编排。`]
      : []),
    ...(restarted.length > 0
      ? [`“一、”只用来编章的号，章里面用“（一）”“1.”，原文写作${quoted(restarted)}。`]
      : []),
    ...[...new Set(jumps)].map((each) => `小节的编号不连续：${each}；请看是不是缺一节或者编号写错。`),
  ];
}

/** “2、公开形式” after “（一）……”: a number that continues the one above the brackets is of the outer level. */
function goingOn(lines: readonly Numbered[], last: number): string[] {
  return lines
    .filter(({ kind, alone }) => kind === "arabic" && alone)
    .filter(({ value }, index) => value === last + 1 + index)
    .map(({ words }) => words);
}

/** A line that begins with a number; `alone` if it consists only of a heading. */
function numbered(text: string): Numbered | null {
  const found =
    /^[\s\u3000]*(?:[（(]([一二三四五六七八九十]{1,3})[）)]|(\d{1,2})[、.．](?!\d)|([一二三四五六七八九十]{1,3})、)/.exec(
      text,
    );
  if (!found) return null;
  const [whole, bracket, arabic, chinese] = found;
  const value = arabic ? Number(arabic) : readChineseNumber(bracket ?? chinese ?? "");
  if (value === null || value === 0) return null;
  const rest = text.slice(whole.length).trim();
  return {
    kind: bracket ? "bracket" : arabic ? "arabic" : "chinese",
    value,
    words: text.trim().slice(0, 14),
    alone: rest !== "" && rest.length <= 20 && !/[。；，;,]|[：:]./.test(rest),
  };
}

/**
 * Places where numbers do not count up by one, as [number, next number]; a new start at 1 is permitted. The
 * first is preceded by 0.
 */
function gaps(values: readonly number[]): [number, number][] {
  return values.flatMap((value, index): [number, number][] => {
    const last = values[index - 1] ?? 0;
    return value === last + 1 || (value === 1 && last !== 1) ? [] : [[last, value]];
  });
}

/** The line as in the source: cleaning removes gaps. */
function lineOf({ source, sourceBlocks }: RecognisedDocument, at: number): string {
  const block = sourceBlocks[at];
  if (block?.kind !== "text") return "";
  const written = source[block.from];
  return written?.kind === "text" && withoutBlanks(written.text).startsWith(withoutBlanks(block.text))
    ? written.text
    : block.text;
}

function quoted(lines: readonly string[]): string {
  const shown = lines.slice(0, 2).map((line) => `“${line}”`);
  return `${shown.join("")}${lines.length > shown.length ? `等${lines.length}处` : ""}`;
}
