import { matchesOf } from "@/lib/core/matches";
import { numberInWords } from "@/lib/core/prose/numbering/numbering";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, linesOfChapter } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, faultFinding } from "../../engine/words-at-fault";
import { itemsOf, type NumberedItem, numerals } from "./enumeration-items";

/**
 * A number at the beginning of a line starts the same notation within the line: “1.目录；2.指南” in one line after
 * another.
 */
const within: Readonly<Record<string, string>> = { "1.": "；1.", "（1）": "；（1）", "（一）": "；（一）" };
/**
 * From the outermost to the innermost notation: an inner one starts again with each number of an outer one.
 */
const rank = ["一、", "（一）", "1.", "（1）"];

const split = new RegExp(`(?<=^|[。；]\\s{0,2})(${numerals})、是(?=[\\u4e00-\\u9fff])`, "g");

/** Enumerations count up by one: 一是 is followed by 二是, （一） by （二）. */
export function numbersInSequence(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      input.form.outline.chapters.flatMap(({ id }, at) => {
        const lines = linesOfChapter(id, input.content.chapters[id]);
        // Where counties set the chapters, a line may continue their numbering: “二、……” within the first.
        const own = input.form.edition.setByCounty ? at + 1 : null;
        return faultsOf(lines, own).map(({ line, fault }) => faultFinding(rule, input, line, fault));
      }),
  };
}

type Placed = { line: Line; fault: Fault };

function faultsOf(lines: readonly Line[], chapter: number | null): Placed[] {
  const open = new Map<string, number[]>(chapter === null ? [] : [["一、", [chapter]]]);
  const faults: Placed[] = [];
  let belowHeading = false;
  /** The last number of each notation: the index of its line, and where it ends there. */
  const last = new Map<string, { at: number; to: number }>();
  for (const [at, line] of lines.entries()) {
    if (line.kind === "table") continue;
    // Headings are numbered by position, so typed numbers below one start again.
    if (line.kind === "heading") {
      belowHeading = true;
      for (const kind of rank) open.delete(kind);
    }
    for (const fault of [...splitWords(line), ...orderWords(line)]) faults.push({ line, fault });
    for (const item of itemsOf(line)) {
      if (line.kind === "heading" && rank.includes(item.kind)) continue;
      if (rank.includes(item.kind))
        for (const inner of rank.slice(rank.indexOf(item.kind) + 1)) open.delete(inner);
      const fault = next(open, item, belowHeading);
      const inner = within[item.kind];
      if (inner) open.set(inner, [item.value]);
      const since = last.get(item.kind);
      last.set(item.kind, { at, to: item.to });
      if (fault && !(since && standsBetween(lines, since, { at, from: item.from }, fault.expected)))
        faults.push({ line, fault });
    }
  }
  return faults;
}

/**
 * True if the missing number is in the text between the two after all, in any notation: a number without a
 * mark, or with a stray space, is not read as an item and is not a gap.
 */
function standsBetween(
  lines: readonly Line[],
  since: { at: number; to: number },
  until: { at: number; from: number },
  expected: number,
): boolean {
  const between = lines
    .slice(since.at, until.at + 1)
    .map(({ text }, index, { length }) =>
      text.slice(index === 0 ? since.to : 0, index === length - 1 ? until.from : undefined),
    )
    .join("\n");
  return new RegExp(
    `(?<!\\d)${expected}[\\s\u3000]*[.．、)）](?!\\d(?!\\d{3}年))|(?<![十第])${numberInWords(expected)}(?:[是要]|[\\s\u3000]*[、.．)）])`,
  ).test(between);
}

/** Adds the number to the open enumerations of its notation, the innermost last. */
function next(
  open: Map<string, number[]>,
  item: NumberedItem,
  belowHeading: boolean,
): (Fault & { expected: number }) | null {
  const stack = open.get(item.kind) ?? [];
  open.set(item.kind, stack);
  if (item.value === 1) {
    stack.push(1);
    return null;
  }
  const follows = stack.lastIndexOf(item.value - 1);
  if (follows >= 0) {
    stack.splice(follows, stack.length, item.value);
    return null;
  }
  const last = stack.at(-1);
  // A single “（五）”, and “2.” below a heading, are left over from a list that became headings; “（二）” without
  // one is a list that lost its beginning. Within a sentence the first number may be at the beginning of the
  // line.
  const becameHeading = rank.includes(item.kind) && (item.value > 2 || belowHeading);
  if (last === undefined && (/^[；①]/.test(item.kind) || becameHeading)) {
    stack.push(item.value);
    return null;
  }
  const expected = (last ?? 0) + 1;
  stack.splice(Math.max(0, stack.length - 1), 1, item.value);
  const right = item.write(expected);
  const what = last === undefined ? `前面没有“${item.write(1)}”` : `跟在“${item.write(last)}”后面`;
  return {
    expected,
    from: item.from,
    to: item.to,
    message: `“${item.words}”${what}，编号不连续`,
    ...(last !== undefined && expected <= 99 ? { instead: { text: right, label: `改为“${right}”` } } : {}),
  };
}

/** “一、是”: the mark belongs to another notation. */
const splitWords = perLine(({ text }: Line): Fault[] =>
  (text.includes("、是") ? matchesOf(text, split) : []).map((found) => {
    const right = `${found[1]}是`;
    return {
      from: found.index,
      to: found.index + found[0].length,
      message: `“${found[0]}”应为“${right}”`,
      instead: { text: right, label: `改为“${right}”` },
    };
  }),
);

const third = /(?<=首先[^\n]{2,400}[。；，])再次(?=[，,：:])/g;
const second = /其次|二是|第二|然后|接着/;

/** “首先……；再次，……”: a third item requires a second one before it. */
const orderWords = perLine(({ text }: Line): Fault[] =>
  (text.includes("再次") ? matchesOf(text, third) : []).flatMap((found): Fault[] => {
    const before = text.slice(text.lastIndexOf("首先", found.index), found.index);
    return second.test(before)
      ? []
      : [
          {
            from: found.index,
            to: found.index + 2,
            message: "“再次”前面有“首先”，没有“其次”",
            instead: { text: "其次", label: "改为“其次”" },
          },
        ];
  }),
);
