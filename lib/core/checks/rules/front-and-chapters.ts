import type { Check } from "../engine/check";
import type { Rule } from "../engine/finding";
import {
  chaptersWritten,
  mentions,
  problemsNamed,
  saysMoreThanNone,
  subItemsWritten,
} from "../kinds/structure/chapters";
import { contactComplete } from "../kinds/structure/contact";
import { contactGiven, periodGiven, periodIsTheYear, titlePattern } from "../kinds/structure/front";

/** Title, period and contact, and what the chapters must contain. */

export const frontAndChapters: Check[] = [
  chaptersWritten({
    code: "R00-1",
    severity: "error",
    group: "report",
    rule: "提纲要求写文字的章，每章都要有内容。",
    source: "国令492号第三十二条；国令711号第五十条",
  }),
  titlePattern({
    code: "R00-2",
    severity: "warning",
    group: "report",
    rule: "标题写作“<机关><年>年政府信息公开工作年度报告”。",
    source: "年度报告通行写法",
  }),
  contactGiven({
    code: "R00-3",
    severity: "warning",
    group: "report",
    rule: "写明联系地址和联系电话。",
    source: "年度报告通行写法",
  }),
  contactComplete({
    code: "R00-4",
    severity: "warning",
    group: "report",
    rule: "电话带区号，邮编是6位，网址和邮箱写完整，地址写得出在哪里。",
    source: "审核实践",
  }),
];

export const frontAndChapters2014: Check[] = [
  problemsNamed({
    code: "R14-22",
    severity: "error",
    group: "report",
    rule: "主要问题及改进情况要写出具体内容，不能空着或只写“无”。",
    source: "国令492号第三十二条第（五）项",
  }),
  periodIsTheYear({
    code: "R14-23",
    severity: "error",
    group: "report",
    rule: "统计期限为当年1月1日至12月31日。",
    source: "年度报告通行写法",
  }),
  periodGiven({
    code: "R14-24",
    severity: "warning",
    group: "report",
    rule: "写明统计期限。",
    source: "年度报告通行写法",
  }),
];

const periodNational: Rule = {
  code: "R21-13",
  severity: "error",
  group: "report",
  rule: "统计期限为当年1月1日至12月31日。",
  source: "审核实践",
};

export const frontAndChaptersNational: Check[] = [
  problemsNamed({
    code: "R21-12",
    severity: "error",
    group: "report",
    rule: "存在的主要问题及改进情况要写出具体内容，不能空着或只写“无”。",
    source: "国令711号第五十条第（四）项",
  }),
  periodIsTheYear(periodNational),
  periodGiven(periodNational),
];

export const frontAndChapters2021: Check[] = [
  saysMoreThanNone(
    {
      code: "R21-10",
      severity: "hint",
      group: "proseTable",
      rule: "有行政事业性收费的，“其他需要报告的事项”不宜只写“无”。",
      source: "审核实践",
    },
    "fees:amount",
    "others",
  ),
  mentions(
    {
      code: "R21-11",
      severity: "warning",
      group: "proseTable",
      rule: "有因逾期未缴费不再处理的申请的，“其他需要报告的事项”应报告信息处理费。",
      source: "审核实践；信息处理费见国办函〔2020〕109号",
    },
    "outcome.otherHandling.unpaid:total",
    "others",
    "信息处理费",
  ),
  subItemsWritten({
    code: "R21-26",
    severity: "error",
    group: "report",
    rule: "总体情况的五个小节都要写，不能遗漏。",
    source: "国办公开办函〔2021〕30号",
  }),
];
