import type { Check } from "../engine/check";
import type { Rule } from "../engine/finding";
import { countedToTheLastDay } from "../kinds/dates/cut-off";
import { signedInTime } from "../kinds/dates/deadline";
import { malformedDates } from "../kinds/dates/malformed";
import { otherYears } from "../kinds/dates/other-years";
import { periodInProse } from "../kinds/dates/period";
import { signedAfterTheYear, signedInTheNextYear } from "../kinds/dates/signed";

/** Rules on years, periods and dates in the text of a report. */

const otherYear: Omit<Rule, "code"> = {
  severity: "warning",
  group: "prose",
  rule: "文中出现报告年度以外的年份，要有理由：下年计划、文号、与往年比较、沿革。",
  source: "审核实践",
};
const signed: Omit<Rule, "code"> = {
  severity: "error",
  group: "report",
  rule: "报告年度结束以后才成文、公布。",
  source: "统计期限至12月31日；国办秘函〔2019〕19号（发稿日期要真实）",
};

const ofEveryEdition: Check[] = [
  periodInProse({
    code: "R00-30",
    severity: "error",
    group: "prose",
    rule: "正文写的统计期限为当年1月1日至12月31日。",
    source: "年度报告通行写法",
  }),
  malformedDates({
    code: "R00-31",
    severity: "warning",
    group: "prose",
    rule: "日期要写完整，而且历法上有这一天。",
    source: "审核实践",
  }),
  countedToTheLastDay({
    code: "R00-32",
    severity: "warning",
    group: "prose",
    rule: "全年的数字算到12月31日。",
    source: "年度报告通行写法",
  }),
  signedInTheNextYear({
    code: "R00-33",
    severity: "hint",
    group: "report",
    rule: "成文日期和文号的年份一般是报告年度的次年。",
    source: "国令492号第三十一条；国令711号第四十九条",
  }),
  signedInTime({
    code: "R00-34",
    severity: "hint",
    group: "report",
    rule: "年度报告在规定的期限以前成文、公布。",
    source: "国令492号第三十一条；国令711号第四十九条；各地编制通知",
  }),
];

export const dateChecks2014: Check[] = [
  ...ofEveryEdition,
  otherYears({ code: "R14-26", ...otherYear }),
  signedAfterTheYear({ code: "R14-27", ...signed }),
];

export const dateChecksNational: Check[] = [
  ...ofEveryEdition,
  otherYears({ code: "R21-14", ...otherYear }),
  signedAfterTheYear({ code: "R21-15", ...signed }),
];
