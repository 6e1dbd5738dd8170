import { sentencesOf } from "../../../facts/sentences";
import { matchesOf } from "../../../matches";
import { blockText, type Prose } from "../../../prose/prose";
import { literal } from "../../../similarity/normalise";
import { namesOf } from "../../../similarity/own-names";
import { mixed, shinglesOf } from "../../../similarity/shingles";
import { isStatutory } from "../../../similarity/statutory-phrases";
import type { Check, CheckInput, Finding } from "../../engine/check";
import { chapterPlace, chapterTitle, finding, type Rule } from "../../engine/finding";
import { type Line, linesOfChapter, passagePlace } from "../../engine/passages";

/** The words of a base that nobody has changed since they were imported. */

/** A sentence that a chapter still has as it was imported. */
type Unchanged = { line: Line; from: number; to: number; text: string; dated: boolean };

type Comparison = {
  chapterId: string;
  /** No sentence was changed, added or taken out, the year aside. */
  whole: boolean;
  unchanged: Unchanged[];
  /** Identifies the imported text: a confirmation does not apply to another one. */
  digest: number;
};

/** What a clerk confirms of such a chapter. */
const SAME_AS_BEFORE = "本年情况相同";

/**
 * A chapter that stands as it was imported from another year's report, or has sentences with figures or dates
 * that do: one finding a chapter, until they are changed or confirmed.
 */
export function unchangedFromBase(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      Object.keys(input.base ?? {}).flatMap((chapterId) => {
        const compared = comparedWithBase(input, chapterId);
        return compared && (compared.whole || compared.unchanged.some(({ dated }) => dated))
          ? [baseFinding(rule, input, compared)]
          : [];
      }),
  };
}

/** True if a chapter is wholly the text of the base. */
export function isWhollyBase(input: CheckInput, chapterId: string): boolean {
  return comparedWithBase(input, chapterId)?.whole === true;
}

function comparedWithBase(input: CheckInput, chapterId: string): Comparison | null {
  const before = input.base?.[chapterId];
  const prose = input.content.chapters[chapterId];
  if (!before || !prose || chapterTitle(input, chapterId) === null) return null;
  const names = namesOf(input.unit.name);
  const { literals, spellings, all, digest } = readBase(before, names);
  const lines = linesOfChapter(chapterId, prose).filter(({ kind }) => kind !== "heading");
  const live = input.live?.[chapterId] ?? [];
  const unchanged = lines.flatMap((line) =>
    partsOf(line).flatMap(({ from, to, text }): Unchanged[] => {
      const words = literal(text, names);
      const moves = live.some((span) => span.block === line.block && span.from < to && span.to > from);
      if (words === "" || moves || isUsual(text) || !literals.has(words)) return [];
      const dated = hasFigure(text) || (spellings.has(unspaced(text)) && namesYear(text, input.form.year));
      return [{ line, from, to, text, dated }];
    }),
  );
  const now = literal(lines.map(({ text }) => text).join("\n"), names);
  const whole = live.length === 0 && now === all && unchanged.length > 0;
  return { chapterId, whole, unchanged, digest };
}

/** A base as it is compared: its sentences with and without their years, and all of it. */
type ReadBase = {
  names: readonly string[];
  literals: ReadonlySet<string>;
  spellings: ReadonlySet<string>;
  all: string;
  digest: number;
};

const read = new WeakMap<Prose, ReadBase>();

/** The headings are left out: they are those of the form. Cached by the prose. */
function readBase(prose: Prose, names: readonly string[]): ReadBase {
  const kept = read.get(prose);
  if (kept?.names === names) return kept;
  const texts = prose.content.flatMap((block) =>
    block.type === "picture" || block.type === "heading"
      ? []
      : [{ kind: block.type, text: blockText(block) }],
  );
  const sentences = texts.flatMap(partsOf).map(({ text }) => text);
  const all = literal(texts.map(({ text }) => text).join("\n"), names);
  const made = {
    names,
    literals: new Set(sentences.map((text) => literal(text, names))),
    spellings: new Set(sentences.map(unspaced)),
    all,
    digest: [...shinglesOf(all)].reduce((sum, each) => mixed(sum ^ each), 0),
  };
  read.set(prose, made);
  return made;
}

function baseFinding(
  rule: Rule,
  input: CheckInput,
  { chapterId, whole, unchanged, digest }: Comparison,
): Finding {
  const dated = unchanged.filter((each) => each.dated);
  const label = chapterTitle(input, chapterId) ?? chapterId;
  const count = `${dated.length} 句有数字、日期或者年份`;
  const shown = whole && dated.length === 0 ? unchanged : dated;
  return finding(rule, `chapter.${chapterId}:${digest}`, {
    message: whole
      ? `“${label}”全是导入的往年文字，没有改动${dated.length > 0 ? `，其中 ${count}` : ""}，请核对是不是本年的情况`
      : `“${label}”有 ${count}，与导入的往年文字相同，请核对是不是本年的情况`,
    places:
      dated.length > 0
        ? dated.map(({ line, from, to }) => passagePlace(input, line, from, to))
        : [chapterPlace(input, chapterId)],
    sides: [{ label: "没有改动的句子", value: shown.map(({ text }) => text).join("\n") }],
    confirmation: SAME_AS_BEFORE,
  });
}

/** The sentences of a line, and the clauses that a semicolon parts; a table is read as one. */
function partsOf({ kind, text }: Pick<Line, "kind" | "text">): { from: number; to: number; text: string }[] {
  if (kind === "table") return [{ from: 0, to: text.length, text }];
  return sentencesOf(text).flatMap((sentence) => {
    const words = text.slice(sentence.from, sentence.to);
    const ends = [...matchesOf(words, /[；;]/g).map(({ index }) => index + 1), words.length];
    return ends.flatMap((end, at) => {
      const from = sentence.from + (ends[at - 1] ?? 0);
      const to = sentence.from + end;
      return text.slice(from, to).trim() === "" ? [] : [{ from, to, text: text.slice(from, to) }];
    });
  });
}

const none =
  /(?:未|没有|无)(?:发生|收到|产生|收取|出现|制定|制发|受理|追究|被|因)|(?:见|如)(?:下|附)(?:表|。|$)/;
const COUNTED =
  /[1-9][\d,.]{0,15}\s{0,3}(?:余|多)?\s{0,3}(?:[万亿]?[条件次篇份人期起宗家名场处批元项个种类]|%)/;

/** A sentence that is written in the same words every year, and states no number of this one. */
function isUsual(text: string): boolean {
  const plain = text.normalize("NFKC");
  return (isStatutory(plain.trim()) || (plain.length < 60 && none.test(plain))) && !COUNTED.test(plain);
}

/** Numbers that do not change with the year: titles, numbers of documents, terms of the law, telephones. */
const lasting =
  /《[^《》]*》|[〔[(](?:19|20)\d{2}[〕\])]\s{0,3}\d{1,5}\s{0,3}号|第\s{0,3}\d{1,5}\s{0,3}[条款项章号届]|\d{1,5}号令?|^\s*\(?\d{1,2}[).、]|(?<!\d)1月1日|12月31日|\d{3,4}-\d{7,8}|(?<!\d)12(?:345|388|315)(?!\d)|\d{1,4}\s{0,3}个?(?:工作日|自然日|日|天|小时|分钟)(?:以?内|之内)|[7七]\s{0,3}[×xX*]\s{0,3}24|(?:19|20)\d{2}(?=\s{0,3}年)/g;
const CHINESE_COUNT = /[二三四五六七八九十百千两]\s{0,3}(?:余|多)?[条件次篇份人期起宗家名场处批元]/;

function hasFigure(text: string): boolean {
  const rest = text.normalize("NFKC").replace(lasting, "");
  return /[1-9]/.test(rest) || CHINESE_COUNT.test(rest);
}

/** True if the text names a year that only an older report should: its own, or the one that followed. */
function namesYear(text: string, year: number): boolean {
  return matchesOf(text.normalize("NFKC"), /(?<!\d)(20\d{2})(?=\s{0,3}年)/g).some(
    ([, named]) => Number(named) >= year - 1,
  );
}

function unspaced(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "");
}
