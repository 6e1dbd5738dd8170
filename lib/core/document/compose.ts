import type { Form } from "../editions/form";
import { printedDay } from "../numerals/days";
import type { Chapter } from "../outline/outline";
import { shownContent } from "../prose/live-figures";
import { chapterNumber } from "../prose/numbering/numbering";
import { PREFACE, type ReportContent } from "../report";
import type { Figures } from "../tables/figure";
import type { Table } from "../tables/table";
import { statutoryTitle } from "../title";
import type { Block } from "./block";
import { closingSentences } from "./front-sentences";
import { proseBlocks } from "./prose-blocks";
import type { TableNote } from "./tables/table-notes";
import { tableParts } from "./tables/table-parts";

export type ComposeInput = {
  form: Form;
  content: ReportContent;
  unit: { code: string; name: string; organ: string };
  /** The sentences under the tables: see table-notes.ts. */
  notes?: readonly TableNote[];
};

/**
 * The official document as data, in printed order: title, preface, numbered chapters with their tables,
 * signature, annexes. Only what was entered is printed: a blank cell stays blank, a chapter without prose is
 * its heading alone, and a live figure is the number of its cell. Ids follow from chapter ids and positions,
 * so the same content gives the same ids.
 */
export function compose({ form, content: written, unit, notes = [] }: ComposeInput): Block[] {
  const content = shownContent(written, form);
  const printed = form.tables.filter((table) => table.printed !== false);
  const annexes = printed.filter((table) => table.chapterId === undefined);
  return [
    { type: "title", id: "title", lines: titleLines(titleOf({ form, content, unit }), unit) },
    ...proseBlocks(content.chapters[PREFACE], PREFACE),
    ...closingSentences(content, unit.organ),
    ...form.outline.chapters.flatMap((chapter, index) => [
      chapterHeading(chapter, index),
      ...proseBlocks(content.chapters[chapter.id], chapter.id),
      ...printed
        .filter((table) => table.chapterId === chapter.id)
        .flatMap((table) => tableBlocks(table, { form, figures: content.figures, notes })),
    ]),
    ...(annexes.length > 0
      ? [{ type: "annexNote" as const, id: "annex-note", titles: annexes.map((table) => table.title) }]
      : []),
    {
      type: "signature",
      id: "signature",
      organ: content.front.signedBy?.trim() || unit.organ,
      date: printedDay(content.front.signedOn?.trim() ?? ""),
    },
    ...annexes.flatMap((table, index): Block[] => [
      {
        type: "annex",
        id: `annex-${table.id}`,
        label: annexes.length > 1 ? `附件${index + 1}` : "附件",
        title: table.title,
      },
      ...tableBlocks(table, { form, figures: content.figures, notes }),
    ]),
  ];
}

/** A table as it is printed with its figures, and the sentences under it. */
export function tableBlocks(
  table: Table,
  { form, figures, notes }: { form: Form; figures: Figures; notes: readonly TableNote[] },
): Block[] {
  return [indicatorTable(table, form, figures), ...noteUnder(table, notes)];
}

/** The report's title as printed and listed: the entered one, otherwise the one by the statutory pattern. */
export function titleOf({ form, content, unit }: ComposeInput): string {
  return content.front.title?.trim() || statutoryTitle(form.edition, unit.organ, form.year);
}

/**
 * Breaks a long title after the organ, never within a word: before the report year, if the organ precedes it.
 */
function titleLines(title: string, unit: { name: string; organ: string }): string[] {
  const beforeYear = /^(?!关于)(.+?)(?=(?:关于)?\d{4}\s*年)/.exec(title)?.[1];
  const head = [unit.organ, beforeYear, unit.name].find(
    (part) => part !== undefined && title.startsWith(part) && title.length > part.length,
  );
  return head === undefined ? [title] : [head.trim(), title.slice(head.length).trim()];
}

function chapterHeading(chapter: Chapter, index: number): Block {
  return {
    type: "heading",
    id: `chapter-${chapter.id}`,
    level: 1,
    number: chapterNumber(index),
    text: chapter.heading,
    chapterId: chapter.id,
  };
}

function indicatorTable(table: Table, form: Form, figures: Figures): Block {
  return {
    type: "indicatorTable",
    id: `table-${table.id}`,
    tableId: table.id,
    title: table.title,
    layout: table.layout,
    parts: tableParts(table, form, figures),
    chapterId: table.chapterId ?? null,
  };
}

function noteUnder(table: Table, notes: readonly TableNote[]): Block[] {
  const lines = notes.filter(({ tableId }) => tableId === table.id).map(({ text }) => text);
  const chapterId = table.chapterId ?? null;
  return lines.length > 0
    ? [{ type: "tableNote", id: `note-${table.id}`, tableId: table.id, lines, chapterId }]
    : [];
}
