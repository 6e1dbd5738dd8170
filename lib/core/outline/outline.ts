import { z } from "zod";

/**
 * The outline of a report: its chapters in order. Numbers (一、二、…) come from the position and are never
 * stored.
 */

const subItemSchema = z.object({ id: z.string(), heading: z.string().min(1).max(100) });

export const guidanceSchema = z.object({
  /** What the chapter is about. */
  what: z.string(),
  /** What the law or the notice requires, with its clause. */
  law: z.string(),
  /** One example sentence. */
  example: z.string(),
});

export const chapterSchema = z.object({
  /** Stable in the outline: lower-case letters, digits and hyphens. Never "preface". */
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  heading: z.string().min(1).max(100),
  /** Level-2 headings that the chapter must carry (2021: the five of 总体情况). */
  subItems: z.array(subItemSchema).optional(),
  guidance: guidanceSchema,
  /** False if the chapter may have no prose, because a table is its content. */
  proseRequired: z.boolean(),
});

export const outlineSchema = z.object({
  id: z.string(),
  /** The outline's name when a county chooses one. */
  name: z.string(),
  chapters: z.array(chapterSchema).min(1).max(30),
});

export type SubItem = z.infer<typeof subItemSchema>;
export type Guidance = z.infer<typeof guidanceSchema>;
export type Chapter = z.infer<typeof chapterSchema>;
export type Outline = z.infer<typeof outlineSchema>;
