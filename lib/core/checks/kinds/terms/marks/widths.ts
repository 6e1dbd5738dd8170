import type { Check } from "@/lib/core/checks/engine/check";
import type { Rule } from "@/lib/core/checks/engine/finding";
import type { Line } from "@/lib/core/checks/engine/passages";
import { perLine } from "@/lib/core/checks/engine/per-line";
import { type Fault, wordsAtFault } from "@/lib/core/checks/engine/words-at-fault";
import { fullWidth } from "@/lib/core/full-width";
import { matchesOf } from "@/lib/core/matches";

const han = /[\u3400-\u4dbf\u4e00-\u9fff]/;
const chinese = /[\u3400-\u4dbf\u4e00-\u9fff“”‘’《》〈〉（）【】〔〕。，；：、！？％]/;
const half = /[,;:?!().]/;
const asWritten =
  /(?:https?:\/\/|www\.)[\w./?=&%#:~+-]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+|(?<![\w-])[A-Za-z][\w-]{0,64}(?:\.[A-Za-z][\w-]{0,64})+/g;

/** Punctuation in Chinese text is full-width. One finding and one repair a paragraph. */
export function wideMarks(rule: Rule): Check {
  return wordsAtFault(rule, (line) => [...faultsIn(line), ...straightQuotes(line)]);
}

const quoted = /"([^"“”\n]{1,80})"/g;

/** “"服务大局"”: Chinese text has separate opening and closing quotation marks. One finding a paragraph. */
const straightQuotes = perLine(({ kind, text }: Line): Fault[] => {
  if (kind === "table" || !text.includes('"')) return [];
  const found = matchesOf(text, quoted).filter(({ 1: words = "" }) => han.test(words));
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return [];
  const span = [first.index, last.index + last[0].length] as const;
  return [
    {
      from: first.index,
      to: first.index + first[0].length,
      message: `引号用了直的${first[0]}，中文里用“${first[1]}”`,
      instead: { text: text.slice(...span).replace(quoted, "“$1”"), label: "改为中文引号", span },
    },
  ];
});

const faultsIn = perLine(({ kind, text }: Line): Fault[] => {
  if (kind === "table" || !/[,;:?!().]/.test(text)) return [];
  const places = placesIn(text);
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [];
  const span: [number, number] = [first, last + 1];
  const text2 = [...places].reduce((mended, at) => replacedAt(mended, at - first), text.slice(...span));
  const marks = [...new Set(places.map((at) => text[at]))].join(" ");
  return [
    {
      from: first,
      to: first + 1,
      message: `这一段有${places.length}处用了半角标点（${marks}），中文里用全角`,
      instead: { text: text2, label: `${places.length}处都改为全角`, span },
    },
  ];
});

function placesIn(text: string): number[] {
  const kept = matchesOf(text, asWritten).map(
    (found) => [found.index, found.index + found[0].length] as const,
  );
  const closers = closedBrackets(text);
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? "";
    if (!half.test(mark)) continue;
    if (kept.some(([from, to]) => at >= from && at < to)) continue;
    if (isWide(text, at, mark) || (mark === ")" && closers.has(at))) places.push(at);
  }
  return places;
}

function isWide(text: string, at: number, mark: string): boolean {
  const before =
    text
      .slice(Math.max(0, at - 2), at)
      .trimEnd()
      .at(-1) ?? "";
  const after = text.slice(at + 1, at + 3).trimStart()[0] ?? "";
  if (mark === "(")
    return (
      chinese.test(after) ||
      (han.test(before) && !/[\w$]/.test(after)) ||
      (/[\d]/.test(after) && han.test(before))
    );
  if (mark === ")") return chinese.test(before);
  if (mark === ".") return han.test(before) && (after === "" || chinese.test(after));
  if (han.test(before) || /[”’》）】]/.test(before)) return true;
  // “98%,比上年”: a comma after a figure; a semicolon may end “&nbsp;”.
  return mark === "," && /[\dA-Za-z%％]/.test(before) && han.test(after);
}

/** Closing brackets whose opening brackets are replaced: “(共5件)”, “(3)后”. */
function closedBrackets(text: string): Set<number> {
  const found = new Set<number>();
  let open: number | null = null;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "(") open = at;
    else if (text[at] === ")" && open !== null) {
      if (isWide(text, open, "(")) found.add(at);
      open = null;
    }
  }
  return found;
}

function replacedAt(text: string, at: number): string {
  return `${text.slice(0, at)}${fullWidth[text[at] ?? ""] ?? text[at]}${text.slice(at + 1)}`;
}
