import { z } from "zod";
import type { Outline } from "../outline/outline";
import type { Prose, ProseBlock } from "../prose/prose";

/**
 * This year's notice of the county or the city, as the preface cites it: its title without 《》, and its
 * number.
 */
export const noticeSchema = z.object({
  title: z
    .string()
    .trim()
    .transform((title) => title.replace(/^《|》$/g, ""))
    .pipe(z.string().max(100, "标题不超过 100 个字。")),
  number: z.string().trim().max(40, "文号不超过 40 个字。"),
});
export type YearNotice = z.output<typeof noticeSchema>;

/** What a county offers its units for a chapter: words to put in, or an example to read. */
const countyWordsKinds = ["sentence", "example"] as const;

/** `itemId`: one of the chapter's sub-items, "" for the chapter as a whole. */
export const countyWordsSchema = z.object({
  chapterId: z.string().min(1, "请选择章节。").max(60),
  itemId: z.string().max(60),
  kind: z.enum(countyWordsKinds),
  text: z.string().trim().min(1, "请填写文字。").max(1000, "不超过 1000 个字。"),
});
export type CountyWords = z.output<typeof countyWordsSchema>;

/** Words of a county and year that are kept: some for every chapter of any outline. */
export const MOST_WORDS = 60;

/** A sentence of the county as prose: under the sub-item's heading where it belongs to one. */
export function wordsAsProse({ text, itemId, chapterId }: CountyWords, { chapters }: Outline): Prose {
  const item = chapters.find(({ id }) => id === chapterId)?.subItems?.find(({ id }) => id === itemId);
  const heading: ProseBlock[] = item
    ? [{ type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: item.heading }] }]
    : [];
  const paragraphs = text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line): ProseBlock => ({ type: "paragraph", content: [{ type: "text", text: line }] }));
  return { type: "doc", content: [...heading, ...paragraphs] };
}
