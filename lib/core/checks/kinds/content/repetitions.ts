import { matchesOf } from "@/lib/core/matches";
import type { Check, CheckInput, Finding } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, linesOf, linesOfChapter, passageFinding, passagePlace } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { faultFinding } from "../../engine/words-at-fault";

/** Shorter sentences may be repeated rightly: “没有收到申请”. */
const LENGTH_MIN = 24;
/** Table rows pasted as text repeat their heads. */
const none = /\||没有|未|无|均为[0零]|[为是]0/;

type Sentence = { from: number; to: number; bare: string };

/** The sentences that should not occur twice. */
const sentencesOf = perLine(({ text, kind }: Line): Sentence[] =>
  kind !== "paragraph"
    ? []
    : matchesOf(text, /[^。；\n]+/g).flatMap(({ 0: words, index: from }) => {
        if (words.length < LENGTH_MIN) return [];
        const bare = words.replace(/[\s\p{P}]/gu, "");
        return bare.length < LENGTH_MIN || none.test(bare) ? [] : [{ from, to: from + words.length, bare }];
      }),
);

/** The same long sentence occurs twice in the report. Consecutive repeated sentences give one finding. */
export function sentencesOnce(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const first = new Map<string, { line: Line; sentence: Sentence }>();
      const findings: Finding[] = [];
      for (const line of linesOf(input)) {
        const again = sentencesOf(line);
        const repeated = again.find(({ bare }) => first.has(bare));
        for (const sentence of again)
          if (!first.has(sentence.bare)) first.set(sentence.bare, { line, sentence });
        const before = repeated && first.get(repeated.bare);
        if (repeated && before && before.sentence !== repeated)
          findings.push(twice(rule, input, line, repeated, before));
      }
      return findings;
    },
  };
}

function twice(
  rule: Rule,
  input: CheckInput,
  line: Line,
  { from, to }: Sentence,
  before: { line: Line; sentence: Sentence },
): Finding {
  const place = passagePlace(input, before.line, before.sentence.from, before.sentence.to);
  return passageFinding(rule, input, line, [from, to], {
    message: `这句话在“${place.label}”里已经写过；留一处即可`,
    more: [place],
  });
}

const sections: readonly [string, RegExp][] = [
  ["主动公开", /^(?:政府信息)?主动公开(?:政府信息)?(?:工作)?(?:情况|方面)?$/],
  ["依申请公开", /^(?:政府信息)?依申请公开(?:政府信息)?(?:工作)?(?:情况|方面)?$/],
  ["政府信息管理", /^政府信息(?:资源)?管理(?:工作)?(?:情况|方面)?$/],
  ["政府信息公开平台建设", /^(?:政府信息公开)?平台建设(?:工作)?(?:情况|方面)?$/],
  ["监督保障", /^监督保障(?:工作)?(?:情况|方面)?$/],
];
const number = /^[\s\u3000]*(?:[（(][^）)]{1,3}[）)]|[一二三四五六七八九十\d]{1,2}[、.．])?[\s\u3000]*/;

/** The same sub-item of 总体情况 begins twice. */
export function sectionsOnce(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const named = linesOfChapter("overview", input.content.chapters.overview).flatMap((line) => {
        const name = line.text.replace(number, "").replace(/[\s。：:]/g, "");
        const section = sections.find(([, pattern]) => pattern.test(name))?.[0];
        return section && isSection(input, line) ? [{ line, section }] : [];
      });
      return named.flatMap(({ line, section }, at) =>
        named.slice(0, at).some((other) => other.section === section)
          ? [
              faultFinding(rule, input, line, {
                from: 0,
                to: line.text.length,
                message: `“${section}”一节写了两遍，请合成一节`,
              }),
            ]
          : [],
      );
    },
  };
}

/** A level-2 heading, or a separate line that reads like one. */
function isSection({ content }: CheckInput, { chapterId, block, kind }: Line): boolean {
  const found = content.chapters[chapterId]?.content[block];
  return kind === "paragraph" || (found?.type === "heading" && found.attrs.level === 2);
}

/** Chapters that each count something different. A chapter without any count is reported by other rules. */
const counted = new Set(["applications", "fees", "litigation"]);

/** Two of these chapters have the same text, so that one says nothing of its own subject. */
export function chaptersDiffer(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const seen = new Map<string, string>();
      return input.form.outline.chapters.flatMap(({ id, heading }): Finding[] => {
        if (!counted.has(id)) return [];
        const lines = linesOfChapter(id, input.content.chapters[id]).filter(
          ({ kind, text }) => kind === "paragraph" && text.trim() !== "",
        );
        const bare = lines.map(({ text }) => text.replace(/[\s\p{P}]/gu, "")).join("");
        const [line] = lines;
        // “无。” is short, and may be right in each of them.
        if (!line || bare.length < 3 || !/无|没有|未|0|零/.test(bare) || nothing.test(bare)) return [];
        const other = seen.get(bare);
        if (other === undefined) seen.set(bare, heading);
        return other === undefined
          ? []
          : [
              faultFinding(rule, input, line, {
                from: 0,
                to: line.text.length,
                message: `“${heading}”和“${other}”写的一样，请分别写这一章的情况`,
              }),
            ];
      });
    },
  };
}

const nothing = /^(?:本年度?)?(?:无|没有)(?:此类|相关|有关)?(?:情况|事项|内容)?$/;
