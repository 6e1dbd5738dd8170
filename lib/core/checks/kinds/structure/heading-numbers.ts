import { readChapterNumbering, readNumbering } from "@/lib/core/prose/numbering/prose-numbering";
import { textOf } from "../../../prose/prose";
import { blocksOfLine } from "../../../prose/prose-lines";
import type { Check, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, linesOf, passageFinding, passageOf } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/** Heading numbers are generated from the position: a typed one would be printed twice. */
export function headingsUnnumbered(rule: Rule): Check {
  return wordsAtFault(rule, (line) => (line.kind === "heading" ? typedNumber(line) : []));
}

const typedNumber = perLine(({ text }: Line): Fault[] => {
  const rest = readNumbering(text)?.rest ?? readChapterNumbering(text);
  if (rest === null || rest === "") return [];
  const to = text.lastIndexOf(rest);
  const typed = text.slice(0, to);
  return [
    {
      from: 0,
      to,
      message: `标题的编号由系统按次序编排，手写的“${typed.trim()}”会再印一遍`,
      instead: { text: "", label: "删去手写的编号" },
    },
  ];
});

type Level = 2 | 3 | 4;
type RunIn = { to: number; level: Level; whole: boolean };

/** A numbered heading is on a line of its own, with its text below. */
export function headingsApart(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      linesOf(input).flatMap((line): Finding[] => {
        const found = line.kind === "paragraph" ? runIn(line) : null;
        if (!found) return [];
        const words = line.text.slice(0, found.to);
        return [
          passageFinding(rule, input, line, [0, found.to], {
            message: found.whole
              ? `“${words}”是带编号的标题，写成了正文`
              : `“${words}”是带编号的标题，和后面的正文连在了一起`,
            repairs: [
              {
                label: found.whole ? "设为标题" : "分成标题和正文",
                path: `chapter.${line.chapterId}`,
                value: { passage: passageOf(line, 0, found.to), with: { headingLevel: found.level } },
              },
            ],
          }),
        ];
      }),
  };
}

/** Reads a line as the import does: where the import would make a heading, there is one. */
const runIn = perLine(({ text }: Line): RunIn | null => {
  if (!/^[\s\u3000]*(?:[（(㈠-㈩⑴-⒇①-⑳]|[0-9０-９]{1,2}\s*[.．、])/.test(text)) return null;
  const [heading, body] = blocksOfLine(text.slice(0, 400));
  if (heading?.type !== "heading") return null;
  const words = textOf(heading.content);
  const end = text.indexOf(words) + words.length;
  // “1.完善目录。” alone is a list item.
  const stopped = text[end] === "。";
  if (body === undefined && stopped) return null;
  const to = stopped ? end + 1 : end;
  return end < words.length ? null : { to, level: heading.attrs.level, whole: body === undefined };
});
