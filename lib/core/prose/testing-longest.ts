import type { Prose } from "./prose";

/** A chapter of 720 paragraphs: two of them have nearly the number of characters that may be saved. */
export function longestChapter(word: string): Prose {
  return {
    type: "doc",
    content: Array.from({ length: 720 }, (_, at) => ({
      type: "paragraph",
      content: [{ type: "text", text: `${word}${at}，${"本年度收到申请若干件，均已按期办结".repeat(10)}。` }],
    })),
  };
}
