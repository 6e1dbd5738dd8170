import type { Form } from "../editions/form";
import { shownProse } from "../prose/live-figures";
import { blockText } from "../prose/prose";
import { type FieldPath, parsePath, type ReportContent } from "../report";

/** Where the draft has what a note of the county is about. */

/** The place of a note in a submitted version, as far as the draft's place follows from it. */
type Noted = { kind: string; chapterId: string | null; blockId: string; cellId?: string; quote: string };

/**
 * The field of the draft that a note is about, whatever was noted: a table stands for its first cell, what is
 * printed from the front matter for its field.
 */
export function notedPath(form: Form, { chapterId, blockId, cellId, quote }: Noted): FieldPath {
  if (cellId) return `figure.${cellId}`;
  const first = firstCellOf(form, blockId);
  if (first) return `figure.${first}`;
  if (blockId === "preface-period") return "front.periodFrom";
  if (blockId === "preface-contact") return "front.address";
  if (chapterId !== null) return `chapter.${chapterId}`;
  if (blockId !== "signature") return "front.title";
  // Of a signature, only the date was marked.
  return /^\d{4}年/.test(quote) ? "front.signedOn" : "front.signedBy";
}

/** Of a table, of the notes under it, of an annex's title, or of the list of annexes. */
function firstCellOf(form: Form, blockId: string): string | undefined {
  const id = /^(?:table|note|annex)-(.+)$/.exec(blockId)?.[1];
  const annex = form.tables.find(({ chapterId }) => chapterId === undefined);
  const table = blockId === "annex-note" ? annex : form.tables.find((each) => each.id === id);
  return [...form.cells.values()].find((cell) => cell.table.id === table?.id)?.id;
}

/** The words of a chapter that a note quotes, as a passage, where the draft still has them. */
export function notedPassage(form: Form, content: ReportContent, noted: Noted) {
  const parsed = parsePath(notedPath(form, noted));
  const prose = parsed?.kind === "chapter" ? content.chapters[parsed.chapterId] : undefined;
  const text = noted.quote.replace(/…$/, "");
  if (noted.kind !== "block" || !prose || text === "") return undefined;
  for (const [block, each] of shownProse(prose, form, content.figures).content.entries()) {
    const from = each.type === "picture" ? -1 : blockText(each).indexOf(text);
    if (from >= 0) return { block, from, to: from + text.length, text };
  }
  return undefined;
}
