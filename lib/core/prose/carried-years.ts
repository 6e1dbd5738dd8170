import type { Prose, ProseBlock, ProseInline } from "./prose";

/** A year in last year's text, with the year that follows it, and the sentence around it. */
export type CarriedYear = {
  /** The index of the year among those of the text. */
  index: number;
  from: string;
  to: string;
  sentence: string;
  /** True if it is the year of that report itself, not one of a comparison or a plan. */
  own: boolean;
};

const named = /(?<!\d)(20\d{2})(?=\s*年)/g;

/** The years in last year's text, in order. Document numbers are not matched: “〔2021〕30号” has no 年. */
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

/** The text with these of its years, by index, increased by one. */
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

/** Replaces every text node of paragraphs and headings by the result of `to`. Tables are not changed. */
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
