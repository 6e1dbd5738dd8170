import { z } from "zod";
import { countyFormSchema } from "@/lib/core/editions/form";
import { editionIdSchema } from "@/lib/core/editions/registry";
import { proseSchema } from "@/lib/core/prose/prose";
import { PICTURE_BYTES_MAX, pictureMimes } from "@/lib/core/prose/prose-pictures";
import { fieldPathSchema, frontFields, contentSchema as reportSchema } from "@/lib/core/report";
import { SOURCE_BLOCKS, TEXT_LENGTH } from "@/lib/imports/read/limits";
import { PICTURE_EXCLUDED } from "@/lib/imports/read/pictures/picture-collection";
import { asideReasons, type PictureBlock } from "@/lib/imports/read/source-block";
import { beginSchema } from "@/lib/reports/schema";

/** Input of the actions on batches. The browser reads and places; what it says is believed only as far as it is shown. */

const code = z.string().regex(/^\d{12}$/);
const year = z.number().int().min(2000).max(2100);
const count = z.number().int().min(0).max(100_000);
const words = (most: number) => z.string().max(most);

/** Text of a document in any of its blocks. */
const text = words(TEXT_LENGTH);

const pictureFactsSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  mime: z.enum(pictureMimes),
  bytes: count.max(PICTURE_BYTES_MAX),
  width: count,
  height: count,
});

/** A document that was kept before pictures came along has none. */
const pictureSchema = z
  .object({
    kind: z.literal("picture"),
    alt: text,
    picture: pictureFactsSchema.nullable().default(null),
    left: words(400).nullable().default(PICTURE_EXCLUDED),
  })
  .transform(
    ({ picture, left, ...block }): PictureBlock =>
      picture ? { ...block, picture, left: null } : { ...block, picture, left: left ?? PICTURE_EXCLUDED },
  );

const sourceBlockSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("text"),
    text,
    rank: z.number().int().min(1).max(6).nullable(),
    bold: z.boolean(),
    item: z.boolean(),
  }),
  z.object({
    kind: z.literal("table"),
    caption: text,
    rows: z.array(
      z.array(
        z.object({
          text,
          colspan: z.number().int().min(1).max(1_000),
          rowspan: z.number().int().min(1).max(65_534),
          header: z.boolean(),
        }),
      ),
    ),
  }),
  z.object({
    kind: z.literal("aside"),
    text,
    what: z.enum(asideReasons),
    place: words(200).optional(),
    name: words(400).optional(),
  }),
  pictureSchema,
]);
export const sourceBlocksSchema = z.array(sourceBlockSchema).max(SOURCE_BLOCKS);

const doubtfulSchema = z.object({ text: words(400), place: words(200).nullable(), reason: words(400) });

const reckoningSchema = z.object({
  placed: count,
  doubtful: count,
  unplaced: count,
  cleaned: count,
  certainty: z.number().min(0).max(1),
  findings: z
    .array(
      z.object({
        code: words(20),
        severity: z.enum(["error", "warning", "hint"]),
        message: words(400),
      }),
    )
    .max(100),
  toldUnit: words(100).nullable(),
  signedOn: z.iso.date().nullable(),
  doubts: z.array(z.enum(["unitByName", "yearByName", "yearByText", "nameDiffers"])).max(4),
  confirmed: z.boolean(),
});

const id = words(200);
const goalSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("front"), field: z.enum(frontFields) }),
  z.object({ kind: z.literal("heading"), chapterId: id }),
  z.object({ kind: z.literal("chapter"), chapterId: id }),
  z.object({ kind: z.literal("figures"), tableId: id, rowId: id, cells: z.array(id).max(200) }),
  z.object({ kind: z.literal("form"), tableId: id.nullable() }),
  z.object({ kind: z.literal("open") }),
  z.object({ kind: z.literal("out") }),
]);

/** What a person decided about a file's blocks (lib/imports/sorting). */
export const sortingSchema = z.object({
  items: z
    .array(
      z.object({
        id: count,
        from: count,
        text,
        confidence: z.number().min(0).max(1),
        reason: words(1_000),
        picture: pictureFactsSchema.nullable().optional(),
        blocks: proseSchema.shape.content.readonly().optional(),
        found: goalSchema,
        goal: goalSchema,
        seen: z.boolean(),
      }),
    )
    .max(SOURCE_BLOCKS * 2)
    .readonly(),
  front: reportSchema.shape.front,
  figures: reportSchema.shape.figures,
});

const contentSchema = z.object({
  sorting: sortingSchema.optional(),
  countyForm: countyFormSchema,
  fields: z.array(z.object({ path: fieldPathSchema, value: z.unknown() })).max(1_000),
  doubtful: z.array(doubtfulSchema).max(100),
  unplaced: z.array(doubtfulSchema).max(100),
});

const placedSchema = z.object({
  unitCode: code.nullable(),
  year: year.nullable(),
  edition: editionIdSchema,
  title: words(500),
  reckoning: reckoningSchema,
  content: contentSchema,
});

export const createBatchSchema = z.object({
  countyCode: code,
  name: z
    .string()
    .trim()
    .min(1, "请给这一批文件起个名字，例如“2014—2018年存量年报”。")
    .max(60, "名称不超过 60 个字。"),
});
export type CreateBatch = z.output<typeof createBatchSchema>;

export const recordItemSchema = z.object({
  batchId: z.uuid(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(300),
  bytes: z.number().int().min(0).max(2_000_000_000),
  outcome: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("refused"), refusal: z.string().min(1).max(500) }),
    z.object({ kind: z.literal("read"), sourceBlocks: sourceBlocksSchema, placed: placedSchema }),
  ]),
});
export type RecordItem = z.output<typeof recordItemSchema>;

export const reviseItemSchema = z.object({ itemId: z.uuid(), placed: placedSchema });
export type ReviseItem = z.output<typeof reviseItemSchema>;

export const itemSchema = z.object({ itemId: z.uuid() });
export const setAsideSchema = z.object({ itemId: z.uuid(), aside: z.boolean() });
export type SetAside = z.output<typeof setAsideSchema>;
export const acceptItemSchema = z.object({
  itemId: z.uuid(),
  /** The unit and the year that the table showed when the button was pressed. */
  unitCode: code,
  year,
  asIssued: beginSchema.shape.asIssued,
});
export type AcceptItem = z.output<typeof acceptItemSchema>;

export const batchSchema = z.object({ batchId: z.uuid() });
export type BatchInput = z.output<typeof batchSchema>;
