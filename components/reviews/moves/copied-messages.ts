import type { CopiedMessage } from "@/lib/core/season/chat-text";
import { noteWords, releaseWords, returnWords, takeDownWords } from "@/lib/core/season/message-words";
import type { TakeDownGround } from "@/lib/core/workflow/take-down";
import type { Review } from "@/lib/reviews/types";

/** What a decision tells the unit, as the reviewer copies it for a group in which others read it too. */

type Concerned = Pick<Review, "reportId" | "unit" | "year">;

const of = ({ unit, year }: Concerned) => ({ unit: unit.name, year });

export function returnMessage(review: Review, reasons: readonly string[]): CopiedMessage {
  const open = review.notes.filter(({ state }) => state === "open").length;
  return {
    ...{ kind: "return", href: `/desk/reports/${review.reportId}` },
    text: returnWords(of(review), reasons, open),
  };
}

/** How many notes are on the version under review, while more can be written; null if there are none. */
export function notesMessage({
  mayNote,
  notes,
  version,
  ...review
}: Concerned & Pick<Review, "mayNote" | "notes" | "version">): CopiedMessage | null {
  const count = notes.filter(({ versionNumber }) => versionNumber === version.number).length;
  if (!mayNote || count === 0) return null;
  return {
    ...{ kind: "note", href: `/desk/reports/${review.reportId}` },
    text: noteWords(of(review), count),
  };
}

export function releaseMessage(review: Concerned & Pick<Review, "published">): CopiedMessage {
  return {
    ...{ kind: "release", href: `/reports/${review.unit.code}/${review.year}` },
    text: releaseWords(of(review), { corrected: review.published !== null, address: null }),
  };
}

/** Without the note, which is promised to the unit alone and may repeat what was taken down. */
export function takeDownMessage(review: Concerned, ground: TakeDownGround): CopiedMessage {
  const href = `/desk/reports/${review.reportId}`;
  return { kind: "takeDown", href, text: takeDownWords(of(review), { ground }) };
}
