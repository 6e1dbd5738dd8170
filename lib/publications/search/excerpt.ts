import type { Excerpt } from "../types";

/** Characters before the first match, and in total. */
const BEFORE = 24;
const LENGTH = 90;

/** The place of a word in a line. */
type Place = { from: number; to: number };

/**
 * The excerpt of a report's text for a search: of the first line with the most words, from shortly before the
 * first match. Null without a match. `text`: one line for each heading and paragraph; `words` as made by
 * `wordsOf`: letters match in either case, and full-width ones match ordinary ones.
 */
export function excerptOf(text: string, words: readonly string[]): Excerpt | null {
  const sought = words.map((word) => word.toLowerCase()).filter((word) => word !== "");
  if (sought.length === 0) return null;
  const found = text.split("\n").map((line) => ({ line, ...findIn(line, sought) }));
  const most = Math.max(...found.map(({ count }) => count));
  const best = found.find(({ count }) => count === most);
  if (!best || most === 0) return null;
  const first = Math.min(...best.places.map(({ from }) => from));
  const from = first <= BEFORE ? 0 : first - BEFORE;
  return partsOf(best.line, best.places, { from, to: Math.min(best.line.length, from + LENGTH) });
}

/** The number of words in a line, and all their places. */
function findIn(line: string, words: readonly string[]): { count: number; places: Place[] } {
  const { plain, origin } = plainOf(line);
  const places = words.map((word) => {
    const own: Place[] = [];
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length))
      own.push({ from: origin[at] ?? 0, to: origin[at + word.length] ?? line.length });
    return own;
  });
  return { count: places.filter((own) => own.length > 0).length, places: places.flat() };
}

/** A line for comparison, and for each of its characters (and its end) the position in the line. */
function plainOf(line: string): { plain: string; origin: number[] } {
  const origin: number[] = [];
  let plain = "";
  let at = 0;
  for (const character of line) {
    const compared = character.normalize("NFKC").toLowerCase();
    plain += compared;
    for (let unit = 0; unit < compared.length; unit++) origin.push(at);
    at += character.length;
  }
  return { plain, origin: [...origin, line.length] };
}

/**
 * That part of the line in pieces, with the places as separate ones; an ellipsis marks omitted text at an
 * end.
 */
function partsOf(line: string, places: readonly Place[], { from, to }: Place): Excerpt {
  const isFound = (at: number) => places.some((place) => place.from <= at && at < place.to);
  const parts: Excerpt = from > 0 ? [{ text: "…", found: false }] : [];
  for (let at = from; at < to; at++) {
    const last = parts.at(-1);
    const found = isFound(at);
    if (last?.found === found) last.text += line[at];
    else parts.push({ text: line[at] ?? "", found });
  }
  return to < line.length ? [...parts, { text: "…", found: false }] : parts;
}
