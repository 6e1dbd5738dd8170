import { matchesOf } from "@/lib/core/matches";
import type { Check, CheckInput } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { type Line, linesOfChapter } from "../../engine/passages";
import { type Fault, faultFinding } from "../../engine/words-at-fault";

const numbered = /^[\s\u3000]*(?:[（(][^）)]{1,3}[）)]|[一二三四五六七八九十\d]{1,2}[、.．])?[\s\u3000]*/;
const subItems: readonly [string, RegExp][] = [
  ["主动公开", /^(?:政府信息)?主动公开/],
  ["依申请公开", /^(?:政府信息)?依申请公开/],
  ["政府信息管理", /^政府信息(?:资源)?管理/],
  ["监督保障", /^监督保障/],
];

/** Reports a heading of one sub-item of 总体情况 under the heading of another: “（一）主动公开 … 3.依申请公开情况”. */
export function subItemsApart(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      let above: string | null = null;
      const lines = linesOfChapter("overview", input.content.chapters.overview);
      const sections = lines.flatMap((line) => (levelOf(input, line) === 2 ? [itemOf(line)] : []));
      return lines.flatMap((line) => {
        const level = levelOf(input, line);
        const item = itemOf(line);
        if (level === 2) above = item;
        const deeper = level > 2 || (line.kind === "paragraph" && shortItem.test(line.text));
        if (!deeper || !above || !item || item === above) return [];
        const hasOwn = sections.includes(item);
        return [
          faultFinding(rule, input, line, {
            from: 0,
            to: line.text.length,
            message: `“${item}”写在“${above}”一节里，请${hasOwn ? "并到它自己的" : "单列"}一节`,
            unsure: hasOwn,
          }),
        ];
      });
    },
  };
}

const shortItem = /^[\s\u3000]*\d{1,2}[、.．][^，；]*$/;

/** The sub-item that a line names, under whatever number. */
function itemOf({ text }: Line): string | null {
  const name = text.replace(numbered, "").trim();
  return name.length <= 14 ? (subItems.find(([, pattern]) => pattern.test(name))?.[0] ?? null) : null;
}

function levelOf({ content }: CheckInput, { chapterId, block }: Line): number {
  const found = content.chapters[chapterId]?.content[block];
  return found?.type === "heading" ? found.attrs.level : 0;
}

/** Counted work of the office that is not information disclosure. */
const elsewhere =
  /(?:参保|缴费|脱贫|扶贫户|低保户|种植|养殖|造林|植树|招商引资|到位资金|总产值|生产总值|财政收入|固定资产投资|粮食产量|危房改造|厕所改造|隐患排查|矛盾纠纷|信访积案|接种疫苗|疫苗接种|核酸检测|创业担保|发展党员)[^，。；]{0,16}\d/g;
const disclosed = /公开|公示|公布|发布|信息|宣传|解读|张贴|网站|专栏|公众号|申请|答复|回应|推送|上网|台账/;

/** R00-112: a sentence that counts other work and does not say that anything was made public. */
export function ownMatter(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      input.form.outline.chapters.flatMap(({ id }) =>
        id === "problems" || id === "others"
          ? []
          : linesOfChapter(id, input.content.chapters[id]).flatMap((line) =>
              line.kind === "paragraph"
                ? faultsIn(line).map((fault) => faultFinding(rule, input, line, fault))
                : [],
            ),
      ),
  };
}

function faultsIn({ text }: Line): Fault[] {
  return matchesOf(text, elsewhere).flatMap((match) => {
    const from = text.lastIndexOf("。", match.index) + 1;
    const end = text.indexOf("。", match.index);
    const to = end < 0 ? text.length : end;
    return disclosed.test(text.slice(from, to))
      ? []
      : [{ from, to, message: "这句写的不是政府信息公开工作；请写公开了什么，或者删去" }];
  });
}
