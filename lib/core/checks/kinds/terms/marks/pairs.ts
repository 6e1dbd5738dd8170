import type { Check, CheckInput } from "@/lib/core/checks/engine/check";
import type { Rule } from "@/lib/core/checks/engine/finding";
import { type Line, linesOf } from "@/lib/core/checks/engine/passages";
import { perLine } from "@/lib/core/checks/engine/per-line";
import { type Fault, wordsAtFault } from "@/lib/core/checks/engine/words-at-fault";
import { blockText } from "@/lib/core/prose/prose";

const closing: Record<string, string> = {
  "（": "）",
  "(": "）",
  "《": "》",
  "〈": "〉",
  "〔": "〕",
  "【": "】",
  "“": "”",
  "‘": "’",
};
const closers = new Set(["）", ")", "》", "〉", "〕", "】", "”", "’"]);
const any = /[（(《〈〔【“‘）)》〉〕】”’]/;

/** A list number may have only a closing bracket: “1）”, “一）”. */
const numbering = /(?:^|[\s，。；：、])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$/;
const abbreviation = /^[（(]以下(?:统|合)?简?称(?:《[^》]{1,30}》|“[^”]{1,30}”)/;

/** Brackets and quotation marks come in pairs within a paragraph. */
export function marksInPairs(rule: Rule): Check {
  return wordsAtFault(rule, (line, input) => {
    const faults = faultsIn(line);
    const number = numberWithoutMark(line, input);
    return [
      ...(number ? [number] : []),
      ...(faults.length === 0 ? faults : faults.filter((fault) => !goesOn(fault, line, linesOf(input)))),
    ];
  });
}

const halfNumber = /^[\s\u3000]*([一二三四五六七八九十]{1,3})[）)](?=[\u4e00-\u9fff])/;
const wholeNumber = /^[\s\u3000]*[（(][一二三四五六七八九十]{1,3}[）)]/;

/** “五）……” in a chapter whose other items are numbered “（四）”, “（六）”. */
function numberWithoutMark({ text, chapterId, kind }: Line, input: CheckInput): Fault | null {
  const found = kind === "table" ? null : halfNumber.exec(text);
  if (!found) return null;
  const { content = [] } = input.content.chapters[chapterId] ?? {};
  const others = content.some(
    (block) => block.type === "heading" || (block.type === "paragraph" && wholeNumber.test(blockText(block))),
  );
  if (!others) return null;
  const [whole, number = ""] = found;
  const from = whole.indexOf(number);
  return {
    from,
    to: whole.length,
    message: `编号“${number}）”少了左边的括号`,
    instead: { text: `（${number}）`, label: `改为“（${number}）”` },
  };
}

/** A line broken within its sentence: a mark opened here is closed in the next line. */
function goesOn({ from, to, message }: Fault, line: Line, lines: readonly Line[]): boolean {
  const at = lines.indexOf(line);
  const [opens, first, second] = message.includes("前面没有")
    ? ([false, lines[at - 1], line] as const)
    : ([true, line, lines[at + 1]] as const);
  if (first?.chapterId !== second?.chapterId || !first || !second || /[。！？]\s*$/.test(first.text))
    return false;
  // A page may print one of a pair half-width: “（” closed by “)”.
  const wide = (each = "") => (each === ")" ? "）" : each);
  const mark = wide(opens ? closing[line.text[from] ?? ""] : line.text[to - 1]);
  const other = opens ? second : first;
  return faultsIn(other).some((fault) =>
    opens
      ? wide(other.text[fault.to - 1]) === mark && fault.message.includes("前面没有")
      : closing[other.text[fault.from] ?? ""] === mark,
  );
}

const faultsIn = perLine(({ kind, text }: Line): Fault[] => {
  if (kind === "table" || !any.test(text)) return [];
  const open: { at: number; mark: string }[] = [];
  const faults: Fault[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at] ?? "";
    if (closing[mark]) {
      if (/[“‘]/.test(mark) && open.at(-1)?.mark === mark && !closesNext(text, at))
        faults.push(turned(text, at, closing[mark], open.pop()));
      else open.push({ at, mark });
    } else if (closers.has(mark)) {
      const wanted = mark === ")" ? "）" : mark;
      const match = lastOpen(open, wanted);
      if (match >= 0)
        faults.push(
          ...open
            .splice(match)
            .slice(1)
            .map((each) => unclosed(text, each.at)),
        );
      else if (!(wanted === "）" && numbering.test(text.slice(Math.max(0, at - 5), at))))
        faults.push(unopened(text, at));
    }
  }
  return [...faults, ...open.map(({ at }) => unclosed(text, at))].sort((one, other) => one.from - other.from);
});

/** “三审制度，遵循“谁公开、谁负责”: the mark that opens here is closed, so the unclosed one is an earlier mark. */
function closesNext(text: string, at: number): boolean {
  const mark = text[at] ?? "";
  const next = [...text.slice(at + 1, at + 200)].find((each) => each === mark || each === closing[mark]);
  return next === closing[mark];
}

/**
 * Marks are nested a few levels at most; one opened long before is not the partner of a mark that closes
 * here.
 */
const DEPTH = 20;

function lastOpen(open: readonly { mark: string }[], wanted: string): number {
  for (let at = open.length - 1; at >= Math.max(0, open.length - DEPTH); at -= 1)
    if (closing[open[at]?.mark ?? ""] === wanted) return at;
  return -1;
}

function unclosed(text: string, at: number): Fault {
  const mark = text[at] ?? "";
  const short = abbreviation.exec(text.slice(at, at + 60));
  const words = text.slice(at, Math.min(text.length, at + (short ? short[0].length : 12)));
  return {
    from: at,
    to: at + words.length,
    message: `“${mark}”没有配对的“${closing[mark]}”`,
    ...(short ? { instead: { text: `${short[0]}）`, label: `补上“）”` } } : {}),
  };
}

function unopened(text: string, at: number): Fault {
  const from = Math.max(0, at - 11);
  return { from, to: at + 1, message: `“${text[at]}”前面没有配对的另一半` };
}

/** “条例“: the closing mark was typed as an opening one. */
function turned(text: string, at: number, right: string, opened: { at: number } | undefined): Fault {
  return {
    from: opened?.at ?? at,
    to: at + 1,
    message: `引号“${text[at]}”方向不对，收尾应当用“${right}”`,
    instead: { text: right, label: `改为“${right}”`, span: [at, at + 1] },
  };
}
