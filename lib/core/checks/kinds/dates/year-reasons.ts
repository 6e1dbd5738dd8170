/** Reasons why a sentence may name a year other than the report year. */

type Around = { whole: string; before: string; after: string };

const plan =
  /将|计划|打算|拟|力争|目标|明年|下年|下一?年|今后|思路|安排|规划|着重|重点|继续|进一步|预计|结转|争取|准备|时限|期限|底前|延至|延期/;
const planOf = /^\s*年度?的?(?:工作)?(?:计划|思路|打算|安排|重点|目标|要点)/;
/** Making or publishing the report itself. */
const issue = /编制|公布|发布|公开|印发|报送|报审|截稿|成文|上旬|中旬|下旬|初/;
const comparison =
  /同比|相比|对比|上年|上一年|去年|前一年|往年|历年|以往|增长|下降|持平|环比|比(?:20)|[比较与同和](?:20)\d{2}年|(?:增加|减少|上升|提高)(?:了|到|至|为)?(?:约)?\d/;
/** The year in which something was made, stated directly after it: “2019年修订的”, “2016年建成”. */
const made =
  /^\s*年度?(?:\d{1,2}\s*月)?(?:\d{1,2}\s*[日号])?(?:[^，。；、\d]{0,10})(?:修订|制定|印发|出台|颁布|施行|实施|通过|公布的|发布的|建成|建立|建设的|成立|设立|启用|启动|开通|上线|开展的|组建|合并|撤并|撤销|更名|换届|撤乡|撤镇|改为|划归|批准|获评|获得|荣获|评为|命名|签订|废止|失效|清理|文件|以前|之前|以后|之后|间)/;
/** Results of last year that become known only in this one: “2024年度考核列第3”. */
const settled =
  /^\s*年度?[^，。；]{0,14}(?:考核|考评|评估|评议|测评|决算|审计|年报|年度报告|结转|遗留|存量|受理|收到|目录|清单|台账|档案|问题|整改|任务|要点)/;
const since = /^\s*年(?:\d{1,2}\s*月)?(?:\d{1,2}\s*日)?以来/;
/** What this year's work builds on. */
const built = /^\s*年度?[^，。；]{0,14}的?基础上/;
const begun = /^\s*年度?(?:\d{1,2}\s*月)?(?:\d{1,2}\s*日)?(?:起|开始|始)/;
const range = /^\s*(?:年度?)?\s*(?:[-－—–~～至到]+)\s*(?:20)?\d{2}|^\s*(?:年度?)?[、和及与]\s*(?:20)\d{2}/;
const rangeBefore = /(?:20\d{2})\s*(?:年度?)?\s*(?:[-－—–~～至到]+|[、和及与])\s*$/;
/** “2008年市人民政府令第3号”: the year of a decree. */
const decree = /^\s*年[^，。；、]{0,12}令(?:第|\d)/;
/** “2018年底，……合并”: a point within a past year dates an event; “截至2018年底” states how things are. */
const point = /^\s*年(?:年)?(?:底|末|初|中|[上下]半年)/;
const dayAlone = /^\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?\s*[）)]?\s*$/;
const month = /^\s*年\s*\d{1,2}\s*月(?!\s*\d{1,2}\s*[日号])/;
const carriedIn = /^\s*年度?(?:未办结|未结)?(?:[^，。；]{0,6})(?:结转|转结|转入|延续)/;

/** True if the sentence gives a reason for naming `year` in the report of the year `own`. */
export function hasReason(
  { whole, before, after }: Around,
  year: number,
  own: number,
  place: "plans" | "preface" | "chapter",
): boolean {
  if (after.startsWith("-") || after.startsWith("/") || after.startsWith(".")) return year === own + 1;
  if (made.test(after) || range.test(after) || rangeBefore.test(before)) return true;
  if (decree.test(after)) return true;
  // A line of its own: the date of issue on a cover or below a title.
  if (year === own + 1 && /^\s*[（(]?\s*$/.test(before) && dayAlone.test(after)) return true;
  if (year < own && begun.test(after)) return true;
  if (year < own && point.test(after) && !/(?:截[至止]|[至到])\s*$/.test(before)) return true;
  // A month of an earlier year is part of a history: nobody writes it by mistake for one of this year.
  if (year < own - 1 && month.test(after) && !/截[至止]\s*$/.test(before)) return true;
  // “2024年以来，我镇…” opens a report of 2024; a history goes further back, or says 自.
  if (year < own && since.test(after)) return year < own - 1 || /[自从]\s*$/.test(before);
  if (year === own - 1 && built.test(after)) return true;
  if (year > own && planOf.test(after)) return true;
  if (place === "preface") return year === own + 1 && issue.test(whole);
  if (year > own) return place === "plans" || plan.test(whole) || (year === own + 1 && issue.test(whole));
  return (
    comparison.test(whole) ||
    carriedIn.test(after) ||
    whole.includes(`${own}年`) ||
    (year === own - 1 && settled.test(after)) ||
    /历史|往届|累计/.test(whole)
  );
}
