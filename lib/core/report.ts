import { z } from "zod";
import { emptyProse, type Prose, proseSchema } from "./prose/prose";
import { type Figure, figuresSchema } from "./tables/figure";

/**
 * The model of a report. A report belongs to one unit and one year, has one edition, and consists of three
 * parts: front matter, prose by chapter, figures by cell. `form` (see editions/form.ts) says which chapters
 * and cells exist.
 */

/** Front matter, all plain text as entered. Dates are ISO calendar days ("2025-12-31") or empty. */
export const frontFields = [
  "title",
  "periodFrom",
  "periodTo",
  "address",
  "postcode",
  "phone",
  "email",
  "signedBy",
  "signedOn",
] as const;
export type FrontField = (typeof frontFields)[number];
export type Front = Partial<Record<FrontField, string>>;

/** The chapter id of the unnumbered opening (引言): legal basis, who compiled it, period, contact. */
export const PREFACE = "preface";

export type ReportContent = {
  front: Front;
  chapters: Record<string, Prose>;
  figures: Record<string, Figure>;
};

export const contentSchema = z.object({
  front: z.partialRecord(z.enum(frontFields), z.string().max(500)),
  chapters: z.record(z.string(), proseSchema),
  figures: figuresSchema,
});

export const emptyContent: ReportContent = { front: {}, chapters: {}, figures: {} };

/** A field of a draft: the unit of autosave, of history and of conflicts. */
export type FieldPath = `front.${FrontField}` | `chapter.${string}` | `figure.${string}`;
export type FieldValue = string | Prose | Figure;
/** A field with its value, as passed between a form, a document and the database. */
export type FieldEntry = { path: FieldPath; value: FieldValue };

export const fieldPathSchema = z.custom<FieldPath>(
  (path) => typeof path === "string" && path.length <= 200 && parsePath(path) !== null,
);

export type ParsedPath =
  | { kind: "front"; field: FrontField }
  | { kind: "chapter"; chapterId: string }
  | { kind: "figure"; cellId: string };

/** Reads "chapter.overview" and the like; null for anything else. */
export function parsePath(path: string): ParsedPath | null {
  const dot = path.indexOf(".");
  const rest = path.slice(dot + 1);
  if (dot < 0 || rest === "") return null;
  switch (path.slice(0, dot)) {
    case "front":
      return (frontFields as readonly string[]).includes(rest)
        ? { kind: "front", field: rest as FrontField }
        : null;
    case "chapter":
      return { kind: "chapter", chapterId: rest };
    case "figure":
      return { kind: "figure", cellId: rest };
    default:
      return null;
  }
}

/** Returns the content with one field's value replaced; the given content is not changed. */
export function withField(content: ReportContent, path: FieldPath, value: FieldValue): ReportContent {
  const parsed = parsePath(path);
  switch (parsed?.kind) {
    case "front":
      return { ...content, front: { ...content.front, [parsed.field]: value as string } };
    case "chapter":
      return { ...content, chapters: { ...content.chapters, [parsed.chapterId]: value as Prose } };
    case "figure":
      return { ...content, figures: { ...content.figures, [parsed.cellId]: value as Figure } };
    default:
      return content;
  }
}

/** The ids of the pictures in a field, once for each place at which a picture is shown. */
export function pictureIdsOf(value: FieldValue): string[] {
  if (typeof value !== "object" || !("content" in value)) return [];
  return value.content.flatMap((block) => (block.type === "picture" ? [block.attrs.pictureId] : []));
}

/** The value of one field; undefined if nothing was ever saved there. */
export function fieldOf(content: ReportContent, path: FieldPath): FieldValue | undefined {
  const parsed = parsePath(path);
  switch (parsed?.kind) {
    case "front":
      return content.front[parsed.field];
    case "chapter":
      return content.chapters[parsed.chapterId];
    case "figure":
      return content.figures[parsed.cellId];
    default:
      return undefined;
  }
}

/** The value of one field, or the empty value if nothing was ever saved there. */
export function fieldOrBlank(content: ReportContent, path: FieldPath): FieldValue {
  return fieldOf(content, path) ?? blankOf(path);
}

/** Every field of a content, as paths with values. */
export function fieldsOf(content: ReportContent): [FieldPath, FieldValue][] {
  return [
    ...Object.entries(content.front).map(([field, value]): [FieldPath, FieldValue] => [
      `front.${field as FrontField}`,
      value ?? "",
    ]),
    ...Object.entries(content.chapters).map(([id, prose]): [FieldPath, FieldValue] => [
      `chapter.${id}`,
      prose,
    ]),
    ...Object.entries(content.figures).map(([id, figure]): [FieldPath, FieldValue] => [
      `figure.${id}`,
      figure,
    ]),
  ];
}

function blankOf(path: FieldPath): FieldValue {
  switch (parsePath(path)?.kind) {
    case "chapter":
      return emptyProse;
    case "figure":
      return { value: null };
    default:
      return "";
  }
}
