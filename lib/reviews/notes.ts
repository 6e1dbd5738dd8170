import type { NoteAnchor, ReviewNote } from "./types";

type NoteRow = {
  id: string;
  state: ReviewNote["state"];
  text: string;
  anchor: unknown;
  authorId: string;
  at: Date;
  versionId: string;
  author: { name: string };
  version: { number: number };
  replies: { id: string; text: string; at: Date; author: { name: string } }[];
};

type Seen = {
  versionId: string;
  /** Version id → block id there → block id in the version under review. */
  places: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** The actor, where notes may be written now. */
  writerId: string | null;
};

/** The notes as the page shows them, each with the place to which it leads now. */
export function reviewNotes(rows: readonly NoteRow[], { versionId, places, writerId }: Seen): ReviewNote[] {
  return rows.map((row) => {
    const anchor = row.anchor as NoteAnchor;
    const unseen = row.state === "open" && row.versionId === versionId && row.replies.length === 0;
    return {
      id: row.id,
      state: row.state,
      text: row.text,
      anchor,
      blockId: places.get(row.versionId)?.get(anchor.blockId) ?? null,
      author: row.author.name,
      at: row.at,
      versionNumber: row.version.number,
      replies: row.replies.map(({ id, text, at, author }) => ({ id, text, at, author: author.name })),
      mayEdit: unseen && row.authorId === writerId,
    };
  });
}
