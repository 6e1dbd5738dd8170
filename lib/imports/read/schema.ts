import { z } from "zod";
import { asideReasons } from "@/lib/core/prose/html/html-block";
import { PICTURE_BYTES_MAX, pictureMimes } from "@/lib/core/prose/prose-pictures";
import { SOURCE_BLOCKS, TEXT_LENGTH } from "./limits";
import { PICTURE_EXCLUDED } from "./pictures/picture-collection";
import type { PictureBlock } from "./source-block";

/** Source blocks as they come from a browser, from its storage or from the database. */

const count = z.number().int().min(0).max(100_000);
const words = (most: number) => z.string().max(most);

/** The text of a document's block of any kind. */
export const sourceTextSchema = words(TEXT_LENGTH);
const text = sourceTextSchema;

export const sourcePictureSchema = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  mime: z.enum(pictureMimes),
  bytes: count.max(PICTURE_BYTES_MAX),
  width: count,
  height: count,
});

/** Documents stored before pictures were imported have none. */
const pictureSchema = z
  .object({
    kind: z.literal("picture"),
    alt: text,
    picture: sourcePictureSchema.nullable().default(null),
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
