import type { Check } from "../engine/check";
import { chaptersWritten } from "../kinds/structure/chapters";
import { contactGiven, titlePattern } from "../kinds/structure/front";
import { comparisonChecks } from "./comparison";
import { copiedChecks } from "./copied";

/** Rules of every edition. */
export const commonChecks: Check[] = [
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
  ...copiedChecks,
  ...comparisonChecks,
];
