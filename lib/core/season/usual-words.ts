import { z } from "zod";
import type { Outline } from "../outline/outline";
import type { Prose, ProseBlock } from "../prose/prose";

/** This year's notice of the county or the city, as cited in the preface: title without 《》, and number. */
export const noticeSchema = z.object({
  title: z
    .string()
    .trim()
    .transform((title) => title.replace(/^《|》$/g, ""))
    .pipe(z.string().max(100, "标题不超过 100 个字。")),
  number: z.string().trim().max(40, "文号不超过 40 个字。"),
});
export type YearNotice = z.output<typeof noticeSchema>;

/** What a county offers its units for a chapter: text to insert, or an example to read. */
const countyWordsKinds = ["sentence", "example"] as const;

/** `itemId`: one of the chapter's sub-items; "" for the whole chapter. */
export const countyWordsSchema = z.object({
  chapterId: z.string().min(1, "请选择章节。").max(60),
  itemId: z.string().max(60),
  kind: z.enum(countyWordsKinds),
  text: z.string().trim().min(1, "请填写文字。").max(1000, "不超过 1000 个字。"),
});
export type CountyWords = z.output<typeof countyWordsSchema>;

/** Maximum number of texts for a county and year: a few for every chapter of any outline. */
export const MOST_WORDS = 60;

/** A county's sentence as prose, under the sub-item's heading if it belongs to one. */
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
