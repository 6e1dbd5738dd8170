import type { Check, CheckInput } from "@/lib/core/checks/engine/check";
import type { Rule } from "@/lib/core/checks/engine/finding";
import type { Line } from "@/lib/core/checks/engine/passages";
import { sentenceAround } from "@/lib/core/checks/engine/sentence";
import { type Fault, wordsAtFault } from "@/lib/core/checks/engine/words-at-fault";
import { matchesOf } from "@/lib/core/matches";
import { chineseNumber } from "@/lib/core/prose/numbering/numbering";
import { PREFACE } from "@/lib/core/report";
import { numeralValue } from "../../../../numerals/numerals";

/** The articles of both Regulations on the annual report, and how many articles each has. */
const laws = {
  2008: { name: "2008年《条例》", articles: 38, report: [31, 32] },
  2019: { name: "2019年修订的《条例》", articles: 56, report: [47, 49, 50] },
};

const cited =
  /(?:政府信息公开条例》?|《条例》)(?:[（(][^（）()]{1,40}[）)]){0,2}(?:的?规定[，,]?)?((?:[、和及]?第[一二三四五六七八九十百零\d]{1,6}条(?:第[（(]?[一二三四五六七八九十]{1,3}[）)]?[款项])*)+)/g;
const article =
  /第([一二三四五六七八九十百零\d]{1,6})条((?:第[（(]?[一二三四五六七八九十]{1,3}[）)]?[款项])*)/g;
const aboutTheReport = /年度?报告|年报|编制|公布/;

/**
 * A cited article exists in the Regulation, and the report's own legal basis cites the articles on the
 * report.
 */
export function articlesRightlyCited(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

function faultsIn(line: Line, { form, unit }: CheckInput): Fault[] {
  const law = laws[form.edition.regulation];
  return matchesOf(line.text, cited).flatMap((found) => {
    const basis =
      line.chapterId === PREFACE && aboutTheReport.test(sentenceAround(line.text, found.index).text);
    const start = found.index + found[0].length - (found[1] ?? "").length;
    return matchesOf(found[1] ?? "", article).flatMap((each): Fault[] => {
      const [words, number = "", rest = ""] = each;
      const message = faultOf(words, numeralValue(number)?.toNumber() ?? 0, rest, law, basis, unit.kind);
      const from = start + each.index;
      return message ? [{ from, to: from + words.length, message }] : [];
    });
  });
}

function faultOf(
  words: string,
  number: number,
  rest: string,
  law: (typeof laws)[2008],
  basis: boolean,
  kind: CheckInput["unit"]["kind"],
): string | null {
  if (number > law.articles || number < 1) return `${law.name}一共${law.articles}条，没有${words}`;
  if (!basis) return null;
  if (!law.report.includes(number))
    return `${law.name}规定年度报告的是${law.report.map((each) => `第${chineseNumber(each)}条`).join("、")}，不是${words}`;
  if (
    law === laws[2019] &&
    number === 49 &&
    rest === "第二款" &&
    (kind === "township" || kind === "department")
  )
    return "第四十九条第二款说的是县级以上地方人民政府的政府信息公开工作主管部门，不是本机关";
  return null;
}
