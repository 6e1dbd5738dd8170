import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

const elements =
  "span|p|br|div|font|strong|b|i|u|em|a|img|table|tbody|tr|td|th|ul|ol|li|h[1-6]|style|script|section|o:p|v:[a-z]+|st1:[a-z]+";

const word =
  /\[(?:bookmark|endif|if |_GoBack)[^\]]{0,80}\]|(?:HYPERLINK|PAGEREF|INCLUDEPICTURE) +"[^"]{0,200}"|\\\* ?MERGEFORMAT|mso-[a-z-]+:[^;，。]{0,60};?/gi;
const html = new RegExp(`<!--.{0,300}?-->|<!--|-->|</?(?:${elements})(?:\\s[^<>]{0,400})?/?>`, "gi");
const entity =
  /&(?:nbsp|ensp|emsp|lt|gt|amp|quot|ldquo|rdquo|lsquo|rsquo|mdash|ndash|hellip|middot|#\d{2,6}|#x[0-9a-f]{2,5});/gi;
const glyphs = /[\uf000-\uf0ff\ufffd]+|锟斤拷|烫烫烫/g;
/** The rest of a tag whose beginning was cut off: “格式>”. */
const stray = /(?<=[\u4e00-\u9fff》”）])>(?=[\u4e00-\u9fff，。；、》”）（(]|$)/g;

/**
 * Markdown as AI assistants and note programs write it: a heading, bold words, a table rule. “张**” is a
 * masked name and “35****12” a masked number: bold words begin where a word may begin.
 */
const markdown: readonly RegExp[] = [
  /^[\s\u3000]*#{1,6}[ \u3000]+(?=\S)/g,
  /^[\s\u3000]*\|?[ :]*-{3,}[ :]*(?:\|[ :]*-{3,}[ :]*)+\|?[\s\u3000]*$/g,
  /^[\s\u3000]*(?:-{3,}|\*{3,}|```\w*)[\s\u3000]*$/g,
  /(?<=^|[\s\u3000，。；：、（(“.．）)])\*\*(?=[\u4e00-\u9fff“《（])(?=[^*\n]{1,300}\*\*(?!\*))/g,
  /(?<=(?:^|[\s\u3000，。；：、（(“.．）)])\*\*(?=[\u4e00-\u9fff“《（])[^*\n]{1,300})\*\*(?!\*)/g,
];

const characters: Record<string, string> = {
  nbsp: " ",
  ensp: " ",
  emsp: " ",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: "”",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
};

/** Reports remains of Word fields or of a web page's markup. */
export function noResidue(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ text }: Line): Fault[] => {
  const faults = [
    ...matches(text, word, "Word 留下的标记"),
    ...(/[<>-]/.test(text) ? matches(text, html, "网页留下的标记") : []),
    ...(text.includes("&") ? matches(text, entity, "网页留下的标记") : []),
    ...matches(text, glyphs, "显示不出来的字符"),
    ...(text.includes("<") ? [] : matches(text, stray, "网页留下的标记")),
    ...(/[#|*`]|---/.test(text) ? markdown.flatMap((mark) => matches(text, mark, "写作软件留下的标记")) : []),
  ];
  return faults.sort((one, other) => one.from - other.from);
});

function matches(text: string, pattern: RegExp, what: string): Fault[] {
  return matchesOf(text, pattern).map((found) => {
    const [words] = found;
    const put = meaningOf(words);
    return {
      from: found.index,
      to: found.index + words.length,
      message: `“${words.slice(0, 40)}”是${what}`,
      instead: { text: put, label: put === "" ? "删去" : `改为“${put}”` },
    };
  });
}

/** The character of an HTML entity; an empty text for anything else. */
function meaningOf(words: string): string {
  const name = /^&(\w+);$/.exec(words)?.[1]?.toLowerCase();
  return name ? (characters[name] ?? "") : "";
}
