import { z } from "zod";
import { PROSE_BLOCKS_MAX, proseSchema } from "@/lib/core/prose/prose";
import { done, type Result, refused } from "@/lib/core/refusal";
import { type FieldValue, fieldPathSchema, parsePath } from "@/lib/core/report";
import { figureSchema } from "@/lib/core/tables/figure";
import { sentOrigins } from "./types";

/**
 * The fingerprint of what the decider's page showed (lib/core/workflow/seen): required by every action that
 * decides.
 */
export const seenSchema = z.string().min(1).max(100);

/** A mutation's input: a program that decides has not seen a page. */
export type Decided<Schema extends z.ZodType<{ seen: unknown }>> = Omit<z.output<Schema>, "seen"> & {
  seen?: z.output<Schema>["seen"];
};

/** Input of the actions on reports. The mutation checks whether a chapter or cell exists in the form. */

/**
 * Maximum length of a chapter's JSON: more than twice the longest chapter known, and small enough to store
 * every save of it and to draw a page of it in less than a tenth of a second.
 */
const CHAPTER_MAX = 250_000;

/** A chapter whose JSON is longer is saved only if all chapters together stay within `CHAPTERS_MAX`. */
const LONG_CHAPTER = 50_000;
export const CHAPTERS_MAX = 400_000;

/** Maximum length of a front field. */
const FRONT_MAX = 500;

export const changeSchema = z.object({
  path: fieldPathSchema,
  value: z.unknown(),
  baseVersion: z.number().int().min(0),
  operationId: z.uuid(),
  /**
   * The operation that sent an earlier state of this text, which was set aside or whose response never
   * reached the page.
   */
  continues: z.uuid().optional(),
  origin: z.enum(sentOrigins).optional(),
  /** Shared by the changes of one bulk action, which are undone together. */
  batchId: z.uuid().optional(),
});
export type SentFieldChange = z.output<typeof changeSchema>;
export type FieldChange = SentFieldChange & { value: FieldValue };

/**
 * The value of a change, validated for its field; a refusal if it is invalid. Other changes of the request
 * are unaffected.
 */
export function readValue({ path, value }: SentFieldChange): Result<FieldValue> {
  const kind = parsePath(path)?.kind;
  const schema = kind === "chapter" ? proseSchema : kind === "figure" ? figureSchema : z.string();
  const isChapter = kind === "chapter";
  if (isChapter && lengthOf(value) > CHAPTER_MAX) return tooLong;
  if (isChapter && blocksOf(value) > PROSE_BLOCKS_MAX) return tooManyBlocks;
  const read = schema.safeParse(value);
  if (!read.success)
    return refused("malformed", "内容的格式不对，这一栏没有保存。请撤销最近的粘贴，再试一次。");
  if (typeof read.data === "string" && read.data.length > FRONT_MAX)
    return refused(
      "tooLong",
      `这一栏最多 ${FRONT_MAX} 字，现在有 ${read.data.length} 字。请删短，改好后会自动保存。`,
    );
  return done(read.data);
}

const tooLong = refused("tooLong", "这一章太长，没有保存。请撤销最近的粘贴，只保留正文需要的内容。");

const tooManyBlocks = refused(
  "tooLong",
  `这一章超过 ${PROSE_BLOCKS_MAX} 段，最近的修改没有保存。请删减，或把内容分到其他章节；减到 ${PROSE_BLOCKS_MAX} 段以内会自动保存。`,
);

function blocksOf(value: unknown): number {
  const content = typeof value === "object" && value !== null && "content" in value ? value.content : [];
  return Array.isArray(content) ? content.length : 0;
}

function lengthOf(value: unknown): number {
  return JSON.stringify(value ?? null).length;
}

/** The length of a chapter that is long enough to be counted together with the others; null for all else. */
export function countedLength({ path, value }: FieldChange): number | null {
  const length = parsePath(path)?.kind === "chapter" ? lengthOf(value) : 0;
  return length > LONG_CHAPTER ? length : null;
}

export const saveFieldsSchema = z.object({
  reportId: z.uuid(),
  changes: z.array(changeSchema).min(1).max(400),
});

export const beginSchema = z.object({
  unitCode: z.string().regex(/^\d{12}$/),
  year: z.coerce.number().int().min(2008).max(2100),
  from: z.enum(["lastYear", "empty"]),
  asIssued: z
    .object({
      issuedOn: z.iso.date("请填写原报告的发布日期"),
      where: z.string().trim().min(2, "请填写原报告在哪里发布").max(200),
    })
    .nullish(),
});
export type BeginInput = z.output<typeof beginSchema>;

export const explainSchema = z.object({
  reportId: z.uuid(),
  findingKey: z.string().min(1).max(300),
  text: z.string().trim().max(1000, "说明请不超过 1000 字"),
  /** Texts that the page sent without an answer: one of them may be stored. */
  unanswered: z.array(z.string().max(1000)).max(20).optional(),
  seen: z.object({
    /** The fields that the finding is about, each with its version on the page. */
    versions: z.record(z.string().max(200), z.number().int().min(0)),
    /** The explanation shown there. */
    text: z.string().max(1000),
  }),
});

export type ExplainInput = Decided<typeof explainSchema>;

export const resolveConflictSchema = z.object({
  reportId: z.uuid(),
  changeId: z.string().regex(/^\d{1,18}$/),
  keep: z.enum(["current", "setAside"]),
  seen: z.number().int().min(0),
});
export type ResolveConflictInput = z.output<typeof resolveConflictSchema>;

const checklistSchema = z.object({
  noStateSecrets: z.boolean(),
  noCommercialSecrets: z.boolean(),
  noPersonalData: z.boolean(),
  reviewedBy: z.string().trim().max(50),
});

export const moveSchema = z.object({
  reportId: z.uuid(),
  seen: seenSchema,
  move: z.enum(["handOver", "recall", "sendBack", "signOff", "submit", "withdraw", "correct", "abandon"]),
  note: z.string().trim().max(2000).optional(),
  checklist: checklistSchema.optional(),
});
export type MoveInput = Decided<typeof moveSchema>;

export const signOffSchema = z.object({
  reportId: z.uuid(),
  seen: seenSchema,
  checklist: checklistSchema,
});
export type SignOffInput = Decided<typeof signOffSchema>;

export const reportIdSchema = z.object({ reportId: z.uuid() });

export const visitSchema = z.object({ reportId: z.uuid(), stepId: z.string().max(60) });
export type VisitInput = z.output<typeof visitSchema>;

export const answerSchema = z.object({
  noteId: z.uuid(),
  seen: seenSchema,
  text: z.string().trim().min(1, "请写下答复").max(2000),
  /** One's own answer that the text replaces; absent for another one. */
  replyId: z.uuid().optional(),
});
export type AnswerInput = Decided<typeof answerSchema>;
