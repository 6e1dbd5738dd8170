import { matchesOf } from "@/lib/core/matches";
import type { Form } from "../editions/form";
import { emptyProse, isBlank, type Prose, type ProseBlock, textOf } from "../prose/prose";
import type { FieldPath, FieldValue, ReportContent } from "../report";
import { tablePart } from "../steps/parts";
import type { Figure, Figures } from "../tables/figure";
import { isComputed } from "../tables/table";
import { blanks as blankMarks } from "./blanks";
import { usualStatement, withStatement } from "./usual-statement";
import type { StatementUnit } from "./wording";

/** Everything that turns a draft into the report of a year in which nothing happened, as one change. */
export type ZeroYear = {
  changes: { path: FieldPath; value: FieldValue }[];
  /** Blank cells that become zero. */
  zeros: number;
  /** Chapters that get their usual sentences. */
  chapters: number;
  /** Cells that already have a number above zero: they are not changed. */
  kept: number;
  /**
   * What the clerk still has to state in the sentences: the words between “请填写：” and the bracket, and
   * before them what they are about, as “社会评议结果：方式和满意率”.
   */
  blanks: { what: string; label: string }[];
  /** Chapters that must be written, and that have no figures: by id and heading. */
  unwritten: { id: string; heading: string }[];
};

/** The row whose number stays in force if nothing is made or repealed: last year's number. */
const inForce = "normativeDocuments:inForce";

/**
 * Sets every blank cell to zero, and inserts the usual sentences into every chapter without text, with the
 * clerk's answers in place of their blanks. Existing text is kept. `locked` are parts that a return left
 * closed. The number of documents in force stays that of last year.
 */
export function zeroYear(
  form: Form,
  content: ReportContent,
  unit: StatementUnit,
  {
    lastYear,
    locked = () => false,
  }: { lastYear?: Figures | undefined; locked?: (partId: string) => boolean } = {},
  answers: Readonly<Record<string, string>> = {},
): ZeroYear {
  const figures: Record<string, Figure> = { ...content.figures };
  const changes: ZeroYear["changes"] = [];
  let kept = 0;
  for (const cell of form.cells.values()) {
    if (isComputed(cell) || locked(tablePart(form, cell.table.id))) continue;
    const { value = null, typed } = figures[cell.id] ?? {};
    if (value !== null || typed) {
      if (typed || Number(value) !== 0) kept += 1;
      continue;
    }
    figures[cell.id] = { value: (cell.id === inForce && lastYear?.[cell.id]?.value) || "0" };
    changes.push({ path: `figure.${cell.id}`, value: figures[cell.id] as Figure });
  }
  const zeros = changes.length;
  const blanks: ZeroYear["blanks"] = [];
  const unwritten: ZeroYear["unwritten"] = [];
  for (const { id, heading, proseRequired } of form.outline.chapters) {
    const prose = content.chapters[id] ?? emptyProse;
    if (locked(id) || !isUnwritten(prose)) continue;
    const statement = usualStatement(form, figures, id, unit);
    if (!statement) {
      if (proseRequired) unwritten.push({ id, heading });
      if (proseRequired && answers[heading]?.trim())
        changes.push({ path: `chapter.${id}`, value: paragraphs(answers[heading]) });
      continue;
    }
    blanks.push(...blanksOf(statement));
    changes.push({ path: `chapter.${id}`, value: filledIn(withStatement(prose, statement), answers) });
  }
  return { changes, zeros, chapters: changes.length - zeros, kept, blanks, unwritten };
}

/** True if a chapter contains nothing but the headings with which it was created. */
function isUnwritten(prose: Prose): boolean {
  return prose.content.every(
    (block) => block.type === "heading" || isBlank({ type: "doc", content: [block] }),
  );
}

function blanksOf({ content }: Prose): ZeroYear["blanks"] {
  return content.flatMap((block) => {
    const text = block.type === "paragraph" ? textOf(block.content) : "";
    return matchesOf(text, blankMarks).flatMap(({ 1: what, index }) => {
      const lead = /[^。；\n]*：$/.exec(text.slice(0, index))?.[0] ?? "";
      return what ? [{ what, label: `${lead}${what}` }] : [];
    });
  });
}

/** The prose with the answers in place of its blanks; a blank without an answer is kept. */
function filledIn({ content }: Prose, answers: Readonly<Record<string, string>>): Prose {
  const words = (text: string) =>
    text.replace(blankMarks, (whole, what: string) => answers[what]?.trim() || whole);
  const block = (each: ProseBlock): ProseBlock =>
    each.type !== "paragraph"
      ? each
      : {
          ...each,
          content: each.content?.map((node) =>
            node.type === "text" ? { ...node, text: words(node.text) } : node,
          ),
        };
  return { type: "doc", content: content.map(block) };
}

function paragraphs(text: string): Prose {
  return {
    type: "doc",
    content: text
      .split(/\n+/)
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => ({ type: "paragraph", content: [{ type: "text", text: line }] })),
  };
}
