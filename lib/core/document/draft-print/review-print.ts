import type { Finding } from "../../checks/engine/check";
import type { Block } from "../block";
import { cell, type DraftPrintInput, findingsAnnex } from "./draft-print";

/** A note of the county as printed: the words that it refers to, and the unit's answers in order. */
type PrintedNote = {
  quote: string | null;
  chapter: string;
  text: string;
  author: string;
  closed: boolean;
  replies: readonly string[];
};

type ReviewPrintInput = {
  /** The submitted version. */
  blocks: readonly Block[];
  notes: readonly PrintedNote[];
  findings: readonly Finding[];
} & Pick<DraftPrintInput, "explanations" | "printedAt">;

const chapterId = "notes";

/**
 * A submitted version for a decision on paper: the document, the county's notes with their answers, and the
 * findings.
 */
export function reviewPrint({ blocks, notes, findings, explanations, printedAt }: ReviewPrintInput): Block[] {
  return [...blocks, ...notesAnnex(notes), ...findingsAnnex(findings, explanations, printedAt)];
}

function notesAnnex(notes: readonly PrintedNote[]): Block[] {
  const open = notes.filter(({ closed }) => !closed).length;
  const summary = notes.length > 0 ? `共${notes.length}条批注，${open}条没有了结。` : "没有批注。";
  return [
    { type: "annex", id: chapterId, label: "附页（不公开）", title: "审核批注" },
    { type: "paragraph", id: "notes-count", text: summary, chapterId },
    ...(notes.length > 0
      ? [{ type: "proseTable" as const, id: "notes-table", rows: rowsOf(notes), chapterId }]
      : []),
  ];
}

function rowsOf(notes: readonly PrintedNote[]) {
  const head = ["位置", "批注", "单位答复", "情况"].map((text) => cell(text, true));
  const rows = notes.map(({ quote, chapter, text, author, closed, replies }) =>
    [
      quote ? `${chapter}\n“${quote}”` : chapter,
      `${text}（${author}）`,
      replies.join("\n"),
      closed ? "已了结" : "没有了结",
    ].map((words) => cell(words, false)),
  );
  return [head, ...rows];
}
