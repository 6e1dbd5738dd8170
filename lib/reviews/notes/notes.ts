import type { listNotes } from "@/lib/reports/record/data";
import { noteSeen } from "@/lib/reports/record/seen/seen";
import type { ReviewNote } from "../types";

type NoteRow = Awaited<ReturnType<typeof listNotes>>[number];

type Seen = {
  versionId: string;
  /** Version id → block id there → block id in the version under review. */
  places: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The actor, if notes may be written now. */
  writerId: string | null;
};

/** The notes for the page, each with its current place. */
export function reviewNotes(rows: readonly NoteRow[], { versionId, places, writerId }: Seen): ReviewNote[] {
  return rows.map((row) => {
    const unseen = row.state === "open" && row.versionId === versionId && row.replies.length === 0;
    return {
      id: row.id,
      state: row.state,
      text: row.text,
      seen: noteSeen(versionId, row),
      anchor: row.anchor,
      blockId: places.get(row.versionId)?.get(row.anchor.blockId) ?? null,
      author: row.author,
      at: row.at,
      versionNumber: row.versionNumber,
      replies: row.replies,
      mayEdit: unseen && row.authorId === writerId,
    };
  });
}
