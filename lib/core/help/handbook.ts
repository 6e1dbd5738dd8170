/**
 * A handbook as data: what is said to one kind of user, topic by topic. Page, PDF and Word are drawn from it.
 * Within a text, 「…」 is a name as it stands on the screen (printed “…”; a test holds that the screens have
 * it) and `…` is typed as it stands.
 */
export type Handbook = {
  id: HandbookId;
  /** “填报员手册”. */
  title: string;
  /** Who it is for, in a sentence. */
  reader: string;
  chapters: readonly HandbookChapter[];
};

export const handbookIds = ["clerk", "signer", "reviewer", "administrator"] as const;
export type HandbookId = (typeof handbookIds)[number];

export type HandbookChapter = { title: string; topics: readonly HandbookTopic[] };

/** `id` is its anchor on the page, and never changes: screens and messages point at it. */
export type HandbookTopic = { id: string; title: string; passages: readonly HandbookPassage[] };

export type HandbookPassage =
  /** A paragraph. */
  | string
  /** What is done one after the other. */
  | { steps: readonly string[] }
  /** A picture of the demonstration by its name, and what it shows. */
  | { picture: string; alt: string }
  /** The first row is the head. */
  | { table: readonly (readonly string[])[] }
  /** What is typed into a terminal or a file, line by line. */
  | { commands: readonly string[] }
  /** Topics that say more: of the same handbook, or “reviewer#queue” of another. */
  | { see: readonly string[] };

/** A piece of a text: plain, a name of the screen, or what is typed as it stands. */
export type TextPiece = { kind: "plain" | "screen" | "code"; text: string };

/** The pieces of a text, in order, without their marks. */
export function piecesOf(text: string): TextPiece[] {
  return [...text.matchAll(/「([^」]*)」|`([^`]*)`|([^「`]+)/g)].map(([, screen, code, plain]): TextPiece => {
    if (screen !== undefined) return { kind: "screen", text: screen };
    return code !== undefined ? { kind: "code", text: code } : { kind: "plain", text: plain ?? "" };
  });
}

/** A text as it is printed: names of the screen between quotation marks. */
export function printedText(text: string): string {
  return piecesOf(text)
    .map((piece) => (piece.kind === "screen" ? `“${piece.text}”` : piece.text))
    .join("");
}

/** Every text of a passage that people read as prose. */
export function passageTexts(passage: HandbookPassage): string[] {
  if (typeof passage === "string") return [passage];
  if ("steps" in passage) return [...passage.steps];
  if ("table" in passage) return passage.table.flat();
  return "alt" in passage ? [passage.alt] : [];
}
