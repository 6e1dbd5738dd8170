import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import type { Line } from "../../engine/passages";
import { perLine } from "../../engine/per-line";
import { type Fault, wordsAtFault } from "../../engine/words-at-fault";

/** Lines of the web page around a report; each pattern matches a whole line. */
const lines = [
  /^[【[（(]?(?:打印(?:本页|此页)?|分享(?:到.{0,12})?|返回(?:列表|顶部|首页|上页)|关闭(?:窗口|本页)?|收藏(?:本页)?|扫一扫.{0,20}|回到顶部|点击收听.{0,20}|长者模式|无障碍浏览?)[】\]）)]?$/,
  /^(?:上|下)一[篇条][：:].{0,60}$/,
  /^(?:浏览|阅读|点击|访问)(?:量|次数|数)?[：:]\s*\d*\s*次?$/,
  /^(?:发布(?:日期|时间)|更新(?:日期|时间)|信息来源|来源|作者|责任编辑|编辑|索引号|主题分类|组配分类|发布机构|关键词|字体|字号|公开日期|生成日期|有效性)[：:][^，。；]{0,40}$/,
  /^(?:您?(?:现在的|当前的?|的)?位置(?:是)?[：:]|首页\s*[>»›＞]).{0,80}$/,
  /^.{0,30}(?:版权所有|公网安备|ICP备\d+号|网站标识码).{0,60}$/,
  /^发送完毕.{0,6}$/,
  /^\d+(?:\s+\d+){2,4}$/,
  /^.{0,80}\d{4}-\d{2}-\d{2}\s+\d{2}:\d{2}(?::\d{2})?.{0,40}(?:已发布|未申请|待审核|已审核|草稿|已撤销).{0,20}$/,
];

/** Parts of the page that the text was copied from: buttons, counters, lists of a content system. */
export function noPageChrome(rule: Rule): Check {
  return wordsAtFault(rule, faultsIn);
}

const faultsIn = perLine(({ kind, text }: Line): Fault[] => {
  const line = text.trim();
  if (kind === "table" || line === "" || line.length > 200 || !lines.some((pattern) => pattern.test(line)))
    return [];
  const from = text.indexOf(line);
  return [
    {
      from,
      to: from + line.length,
      message: `“${line.slice(0, 40)}”是网页上的内容，不属于报告`,
      instead: { text: "", label: "删去这一行的文字" },
    },
  ];
});
