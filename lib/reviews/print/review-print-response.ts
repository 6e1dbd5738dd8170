import type { Actor } from "@/lib/access/actor";
import { beijingTimeInWords } from "@/lib/core/beijing-time";
import { reviewPrint } from "@/lib/core/document/draft-print/review-print";
import type { PrintedDocument } from "@/lib/exports/printed-document";
import { now } from "@/lib/platform/clock";
import { isPrintFormat, notFoundText, printResponse } from "@/lib/platform/http/print-response";
import { recordEvent } from "@/lib/platform/record/mutations";
import { loadPicturesOf } from "@/lib/reports/pictures/loaders";
import { loadReview } from "../loaders";
import type { Review, ReviewNote } from "../types";

/** Responds with a submitted version on paper with notes and findings, for decisions outside the system. */
export async function reviewPrintResponse(actor: Actor, reportId: string, format: string): Promise<Response> {
  const review = isPrintFormat(format) ? await loadReview(actor, { reportId }) : null;
  if (!review || !isPrintFormat(format)) return notFoundText("没有这份报告，或者您没有权限查看。");
  const payload = { reportId, format };
  await recordEvent({ kind: "export.review", subject: reportId, actorId: actor.id, payload });
  return printResponse(await documentOf(review), format, "review");
}

async function documentOf(review: Review): Promise<PrintedDocument> {
  const at = now();
  const printedAt = beijingTimeInWords(at);
  const { version, unit, findings } = review;
  const explanations = findings.flatMap(({ key, explanation }) =>
    explanation ? [{ findingKey: key, text: explanation.text }] : [],
  );
  const notes = review.notes.map((note) => printedNote(note, review));
  const blocks = reviewPrint({ blocks: version.blocks, notes, findings, explanations, printedAt });
  return {
    title: `${version.title}（送审稿）`,
    author: unit.organ,
    blocks,
    pictures: await loadPicturesOf(blocks),
    at,
    watermark: ["送审稿　不得外传", `${unit.name}　${printedAt}`],
  };
}

function printedNote({ anchor, text, author, state, replies }: ReviewNote, { chapters, cellLabels }: Review) {
  const { chapterId, cellId, quote } = anchor;
  const heading = chapters.find(({ id }) => id === chapterId)?.heading ?? "全文";
  return {
    chapter: (cellId && cellLabels[cellId]) || heading,
    quote: quote || null,
    ...{ text, author, closed: state === "resolved" },
    replies: replies.map((reply) => reply.text),
  };
}
