import type { AsideBlock } from "../../source-block";
import type { PageLayout, PageLine } from "./page-items";
import { lineText } from "./text-lines";

/** This many lines at the top and bottom of a page may be its head or foot. */
const LINES = 3;
/** Heads and feet are within this share of the page's height from the edge. */
const EDGE = 0.16;

const pageMark =
  /^[—–\-－―─·•.\s]*(第\s*)?[\dⅠ-Ⅻivxlc０-９一二三四五六七八九十]{1,4}\s*(页|[/／]\s*[\d０-９]{1,3}|[,，]?\s*共\s*\d{1,3})?\s*(页)?[—–\-－―─·•.\s]*$/i;

/** True for a line with only a page number. */
function isPageMark(text: string): boolean {
  return pageMark.test(text.trim());
}

/** Removes page numbers, heads and feet; text that is the same on several pages belongs to none. */
export function takeRunningHeads(pages: readonly PageLayout[]): {
  pages: PageLayout[];
  asides: AsideBlock[];
} {
  const edges = pages.map((page) => edgeLines(page));
  const times = new Map<string, number>();
  for (const edge of edges)
    for (const key of new Set(edge.map(({ key: each }) => each))) times.set(key, (times.get(key) ?? 0) + 1);
  const asides: AsideBlock[] = [];
  const seen = new Set<string>();
  const rest = pages.map((page, at) => {
    const gone = new Set<PageLine>();
    for (const { item, key, place, outermost, fills } of edges[at] ?? []) {
      const text = lineText(item.line);
      const repeated = !fills && (times.get(key) ?? 0) >= Math.max(2, pages.length / 2);
      const numbered = outermost && isPageMark(text) && (repeated || /[—–\-－―第页]/.test(text));
      if (!numbered && !(repeated && pages.length > 1)) continue;
      gone.add(item);
      const known = `${place}${text}`;
      if (!numbered && seen.has(known)) {
        asides.push({ kind: "aside", what: "header", text, place: `第${at + 1}页${place}` });
        continue;
      }
      seen.add(known);
      asides.push({
        kind: "aside",
        what: numbered ? "pageMark" : "header",
        text,
        place: `第${at + 1}页${place}`,
      });
    }
    return { ...page, items: page.items.filter((item) => item.kind === "table" || !gone.has(item)) };
  });
  return { pages: rest, asides };
}

type EdgeLine = { item: PageLine; key: string; place: "页眉" | "页脚"; outermost: boolean; fills: boolean };

function edgeLines({ items, height }: PageLayout): EdgeLine[] {
  const lines = items.filter((item) => item.kind === "line").sort((one, other) => one.line.y - other.line.y);
  const width = Math.max(...lines.map(({ line }) => line.x1 - line.x0));
  /**
   * A line that fills the column is text, even if another page begins with the same words; the two parts of a
   * foot are at both edges.
   */
  const of = (item: PageLine, place: EdgeLine["place"], outermost: boolean): EdgeLine => {
    // Numbers that count up from page to page are page numbers.
    const words = lineText(item.line).replace(/[\d０-９]+/g, "#");
    const { x0, x1, segments } = item.line;
    const fills = lines.length > 2 * LINES && segments.length === 1 && x1 - x0 > 0.9 * width;
    return { item, place, outermost, fills, key: `${place}${words}@${Math.round(item.line.y / 6)}` };
  };
  const top = lines.slice(0, LINES).filter(({ line }) => line.y < height * EDGE);
  const bottom = lines
    .slice(-LINES)
    .filter(({ line }) => line.y > height * (1 - EDGE) && !top.some((item) => item.line === line));
  return [
    ...top.map((item, at) => of(item, "页眉", at === 0)),
    ...bottom.map((item, at) => of(item, "页脚", at === bottom.length - 1)),
  ];
}
