import type { AsideBlock } from "../source-block";
import { opens, pageMark } from "./printed-line";

/** A page number alone on its line, also without dashes. */
const bare = /^\d{1,3}$/;
/** Marks of a sentence: a label of a table has none of them. */
const sentence = /[，。；：！？]/;

/**
 * The lines without page numbers, and the numbers. A number alone may be a cell of a table: it is a page's
 * only between sentences. A paragraph that goes on behind it is joined; of printed lines, which are joined
 * anyway, only numbers alone are taken, since their tables are read with the marks of their pages.
 */
export function withoutPageNumbers(lines: readonly string[], joins: boolean) {
  const marks: AsideBlock[] = [];
  const kept: string[] = [];
  let open = false;
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    if (isPageNumber(lines, at, joins)) {
      marks.push({ kind: "aside", what: "pageMark", text });
      open = joins && isOpen(neighbour(lines, at, -1));
    } else if (open && text !== "") {
      const last = kept.findLastIndex((each) => each.trim() !== "");
      if (last < 0 || opens.test(text)) kept.push(line);
      else kept.splice(last, kept.length - last, `${(kept[last] ?? "").trimEnd()}${text}`);
      open = false;
    } else kept.push(line);
  }
  return { lines: kept, marks };
}

function isPageNumber(lines: readonly string[], at: number, withMarks: boolean): boolean {
  const text = (lines[at] ?? "").trim();
  if (withMarks && /^[—–―第-]/.test(text) && pageMark.test(text)) return true;
  return (bare.test(text) || (withMarks && pageMark.test(text))) && isBetweenSentences(lines, at);
}

/** True for a sentence that ends without a mark, so that it goes on below the page number. */
function isOpen(line: string): boolean {
  return sentence.test(line) && /[\u3400-\u9fff，、]$/.test(line);
}

function isBetweenSentences(lines: readonly string[], at: number): boolean {
  const next = neighbour(lines, at, 1);
  return sentence.test(neighbour(lines, at, -1)) && (next === "" || sentence.test(next) || opens.test(next));
}

/** The nearest line with text, above or below; "" if there is none. */
function neighbour(lines: readonly string[], from: number, step: 1 | -1): string {
  for (let at = from + step; at >= 0 && at < lines.length; at += step) {
    const text = (lines[at] ?? "").trim();
    if (text !== "") return text;
  }
  return "";
}
