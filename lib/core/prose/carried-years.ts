import type { Prose, ProseBlock, ProseInline } from "./prose";

/** A year in last year's words, with what it is called one year on, and the sentence in which it stands. */
export type CarriedYear = {
  /** Which of the years of the text it is, counted from its beginning. */
  index: number;
  from: string;
  to: string;
  sentence: string;
  /** Whether it is the year of that report itself, and not one that it compares with or plans for. */
  own: boolean;
};

const named = /(?<!\d)(20\d{2})(?=\s*年)/g;

/**
 * The years that last year's words name, in order. Names of documents and their numbers keep theirs:
 * “〔2021〕30号” has no 年.
 */
export function carriedYears(prose: Prose, lastYear: number): CarriedYear[] {
  const found: CarriedYear[] = [];
  eachText(prose, (text, block) => {
    for (const { 0: from, index } of text.matchAll(named))
      found.push({
        index: found.length,
        from,
        to: String(Number(from) + 1),
        sentence: sentenceAround(text, index) || block,
        own: Number(from) === lastYear,
      });
    return text;
  });
  return found;
}

/** The words with these of their years, by index, one year on. */
export function withYearsOn(prose: Prose, chosen: ReadonlySet<number>): Prose {
  let index = -1;
  return eachText(prose, (text) =>
    text.replace(named, (year) => {
      index += 1;
      return chosen.has(index) ? String(Number(year) + 1) : year;
    }),
  );
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at)) + 1;
  const end = text.slice(at).search(/[。；]/);
  return text.slice(from, end < 0 ? undefined : at + end + 1).trim();
}

/**
 * Every piece of text of paragraphs and headings, put in the place of itself by what `to` makes of it. Tables
 * stay.
 */
function eachText(prose: Prose, to: (text: string, block: string) => string): Prose {
  const nodes = <Node extends ProseInline>(content: readonly Node[]): Node[] => {
    const whole = content.map((node) => (node.type === "text" ? node.text : "")).join("");
    return content.map((node) => (node.type === "text" ? { ...node, text: to(node.text, whole) } : node));
  };
  const block = (each: ProseBlock): ProseBlock => {
    if (each.type === "paragraph") return each.content ? { ...each, content: nodes(each.content) } : each;
    if (each.type === "heading") return each.content ? { ...each, content: nodes(each.content) } : each;
    return each;
  };
  return { type: "doc", content: prose.content.map(block) };
}
