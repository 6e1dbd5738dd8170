/**
 * A handbook as data: the documentation for one kind of user, by topic. Page, PDF and Word are rendered from
 * it. Within a text, 「…」 is a name as displayed on screen (printed “…”; a test checks that it is displayed
 * somewhere) and `…` is typed literally.
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

/** `id` is its anchor on the page and never changes, since screens and messages link to it. */
export type HandbookTopic = { id: string; title: string; passages: readonly HandbookPassage[] };

export type HandbookPassage =
  /** A paragraph. */
  | string
  /** Steps to be done in order. */
  | { steps: readonly string[] }
  /** A picture of the demonstration by name, and its alternative text. */
  | { picture: string; alt: string }
  /** The first row is the head. */
  | { table: readonly (readonly string[])[] }
  /** Text to be typed into a terminal or a file, line by line. */
  | { commands: readonly string[] }
  /** Related topics: of the same handbook, or “reviewer#queue” of another. */
  | { see: readonly string[] };

/** A piece of a text: plain, a name on screen, or literal input. */
export type TextPiece = { kind: "plain" | "screen" | "code"; text: string };

/** The pieces of a text in order, without their marks. */
export function piecesOf(text: string): TextPiece[] {
  return [...text.matchAll(/「([^」]*)」|`([^`]*)`|([^「`]+)/g)].map(([, screen, code, plain]): TextPiece => {
    if (screen !== undefined) return { kind: "screen", text: screen };
    return code !== undefined ? { kind: "code", text: code } : { kind: "plain", text: plain ?? "" };
  });
}

/** A text as printed: names on screen in quotation marks. */
export function printedText(text: string): string {
  return piecesOf(text)
    .map((piece) => (piece.kind === "screen" ? `“${piece.text}”` : piece.text))
    .join("");
}

/** Every text of a passage that is prose. */
export function passageTexts(passage: HandbookPassage): string[] {
  if (typeof passage === "string") return [passage];
  if ("steps" in passage) return [...passage.steps];
  if ("table" in passage) return passage.table.flat();
  return "alt" in passage ? [passage.alt] : [];
}
