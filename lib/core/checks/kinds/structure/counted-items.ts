import { numberInWords } from "@/lib/core/prose/numbering/numbering";
import { numeralValue } from "../../../numerals/numerals";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, linesByChapter } from "../../engine/passages";
import { type Fault, faultFinding } from "../../engine/words-at-fault";
import { itemsOf, type NumberedItem } from "./enumeration-items";

/** “分三个方面：”, “做了以下三项工作。”: the count that introduces numbered items directly after it. */
const announced =
  /(?<![第其一二三四五六七八九十\d])([二两三四五六七八九十]|[2-9])(?:个|大|项|点|条|步)(?:主要|重点|具体)?(?:方面|问题|不足|环节|层面|维度|原因|步骤|重点|措施|举措|工作|任务|内容|做法|意见|建议|关键|抓手)?(?:的)?(?:问题|不足|工作|内容|措施|情况)?(?:开展|推进|着手|入手|努力|改进|抓好|做起)?(?:工作)?[：:，,。]\s*$/;
/** Words that continue a text after its numbered items. */
const goesOn = /此外|同时|另外|还[有要将]|最后|再次|再者|其他/;
/** Limit for items in further lines. */
const LINES = 30;

/** As many items are numbered as announced: “分三个方面：一是……；二是……；三是……”. */
export function itemsAsAnnounced(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      linesByChapter(input).flatMap((lines) =>
        lines.flatMap((line, at) =>
          faultsIn(line, lines.slice(at + 1, at + LINES)).map((fault) =>
            faultFinding(rule, input, line, fault),
          ),
        ),
      ),
  };
}

function faultsIn(line: Line, below: readonly Line[]): Fault[] {
  if (line.kind !== "paragraph") return [];
  const items = itemsOf(line);
  const own = items
    .filter(({ value }) => value === 1)
    .flatMap((first) => faultOf(line, first, line.text.slice(0, first.from), below));
  const [next] = below;
  const [begins] = next && announced.test(line.text) ? itemsOf(next) : [];
  if (begins?.value !== 1 || begins.from > 0 || items.some(({ to }) => to > line.text.length - 20))
    return own;
  return [...own, ...faultOf(line, begins, line.text, below)];
}

/** Compares the items from `first` on with the count that ends `before`. */
function faultOf(line: Line, first: NumberedItem, before: string, below: readonly Line[]): Fault[] {
  const found = announced.exec(before);
  const wanted = numeralValue(found?.[1] ?? "")?.toNumber();
  if (!found || !wanted) return [];
  const isHere = before.length < line.text.length;
  const { last, ended, rest } = lastOf(first, [...(isHere ? [line] : []), ...below], isHere ? first.to : 0);
  if (last === wanted) return [];
  const fewer = last < wanted;
  // A nested enumeration, a number in another notation, or a last item without one.
  const open = ended || standsIn(rest, last + 1) || goesOn.test(rest);
  if (fewer && open) return [];
  const words = found[0].replace(/[：:，,。\s]+$/, "");
  return [
    {
      from: found.index,
      to: found.index + words.length,
      message: `写的是“${words}”，后面编号的有 ${last} 个`,
      sides: [
        { label: "写的个数", value: found[1] ?? "" },
        { label: "编号的个数", value: `${last}` },
      ],
      unsure: fewer && !isHere,
    },
  ];
}

/**
 * The last number of the sequence that begins with the first, whether another enumeration of the same
 * notation ended it, and the text after it.
 */
function lastOf(first: NumberedItem, lines: readonly Line[], from: number) {
  let [last, ended, rest] = [1, false, ""];
  for (const [index, line] of lines.entries()) {
    if (line.kind === "heading") break;
    if (line.kind === "table") continue;
    const items = itemsOf(line).filter(
      (item) => item.kind === first.kind && (index > 0 || from === 0 || item.from >= from),
    );
    // For an enumeration of paragraphs, a line without a number of this notation ends it.
    if (items.length === 0 && index > 0) break;
    rest = index === 0 ? line.text.slice(from) : line.text;
    for (const item of items) {
      if (item.value === last + 1) {
        last = item.value;
        rest = line.text.slice(item.to);
      } else if (!(index === 0 && from === 0 && item.value === 1)) {
        ended = true;
        break;
      }
    }
    if (ended) break;
  }
  return { last, ended, rest };
}

function standsIn(text: string, number: number): boolean {
  const chinese = numberInWords(number);
  return new RegExp(
    `(?<!\\d)${number}[.．、)）]|(?:^|[^十第])${chinese}(?:[是要、.．)）]|\\s)|第${chinese}`,
  ).test(text);
}
