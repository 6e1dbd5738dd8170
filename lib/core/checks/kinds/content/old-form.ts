import { matchesOf } from "@/lib/core/matches";
import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { wordsAtFault } from "../../engine/words-at-fault";

/** Rows of the statistics form that was filed for 2014 to 2018, word for word. */
const rows =
  /回应公众关注热点或重大舆情(?:总)?数|参加或举办新闻发布会(?:总)?次数|政府网站在线访谈(?:总)?次数|主要负责同志参加(?:新闻发布会|政府网站在线访谈)(?:总)?次数|微博微信回应事件(?:总)?数|制发规范性文件总数|政府信息公开工作专门机构数|从事政府信息公开工作人员数|政府信息公开专项经费/g;

export function noOldRows(rule: Rule): Check {
  return wordsAtFault(rule, ({ text, kind }) =>
    kind === "table"
      ? []
      : matchesOf(text, rows)
          .slice(0, 1)
          .map((match) => ({
            from: match.index,
            to: match.index + match[0].length,
            message: `“${match[0]}”是2014年至2018年统计表里的项目，现行格式不再报告`,
          })),
  );
}
