import type { Chapter, Outline, SubItem } from "../../outline/outline";

/**
 * The six chapters of the national format, the same in 2019 and 2021. Only the format of 2021 prescribes
 * sub-items of 总体情况. “《条例》” is the Regulation as revised in 2019 (国务院令第711号).
 */
export function nationalOutline(id: string, name: string, overview: Chapter): Outline {
  return { id, name, chapters: [overview, ...chapters] };
}

const overviewSubItems: SubItem[] = [
  { id: "disclosure", heading: "主动公开" },
  { id: "applications", heading: "依申请公开" },
  { id: "management", heading: "政府信息管理" },
  { id: "platform", heading: "政府信息公开平台建设" },
  { id: "supervision", heading: "监督保障" },
];

export const overview2019: Chapter = {
  id: "overview",
  heading: "总体情况",
  guidance: {
    what: "概括全年工作：主动公开了什么，申请办理得怎样，平台和制度有什么变化，工作考核、社会评议和责任追究的结果如何。",
    law: "《条例》第五十条；各级人民政府的报告还应当包括工作考核、社会评议和责任追究结果情况。",
    example:
      "2019年公开政府信息163条，办理公开申请1件；政务公开考核得91分，社会评议满意率95%，没有发生责任追究情形。",
  },
  proseRequired: true,
};

export const overview2021: Chapter = {
  ...overview2019,
  subItems: overviewSubItems,
  guidance: {
    what: "五个小节缺一不可：主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障。每节写当年的做法和数字；规范性文件的制发、废止和现行有效件数，平台和专栏的个数，考核、评议和追责的结果都写在这里。",
    law: "《条例》第五十条；国办公开办函〔2021〕30号列明五项内容，并要求在监督保障中写工作考核、社会评议和责任追究结果情况，不能遗漏，也不宜泛化。",
    example:
      "（五）监督保障。政务公开考核得92分，列第4名；社会评议收回问卷120份，满意率96%；没有发生责任追究情形。",
  },
};

const chapters: Chapter[] = [
  {
    id: "disclosure",
    heading: "主动公开政府信息情况",
    guidance: {
      what: "本章以表格为主，按《条例》第二十条的分项填件数。县、乡两级机关没有规章制定权，规章各格填0；没有发生的填0，不留空。表格说不清的口径可以在表前加一句说明。",
      law: "《条例》第五十条第（一）项：行政机关主动公开政府信息的情况；表中各组对应《条例》第二十条。",
      example: "行政许可、行政处罚的件数包括依法不予公开的决定；行政规范性文件件数已与合法性审核机构核对。",
    },
    proseRequired: false,
  },
  {
    id: "applications",
    heading: "收到和处理政府信息公开申请情况",
    guidance: {
      what: "本章以表格为主，按申请人类别逐列填写，总计自动合计。每一列都要满足：本年新收加上年结转，等于办理结果总计加结转下年度。上年结转应与上一年报告的结转下年度相同。",
      law: "《条例》第五十条第（二）项：收到和处理政府信息公开申请的情况。",
      example: "本年新收申请3件，上年结转1件，办结4件，没有结转下年度继续办理的申请。",
    },
    proseRequired: false,
  },
  {
    id: "litigation",
    heading: "政府信息公开行政复议、行政诉讼情况",
    guidance: {
      what: "本章以表格为主，填当年因政府信息公开发生的行政复议和行政诉讼。诉讼分未经复议直接起诉和复议后起诉两组；尚未审结的单列，一并计入总计。",
      law: "《条例》第五十条第（三）项：因政府信息公开工作被申请行政复议、提起行政诉讼的情况。",
      example: "全年被申请行政复议1件，结果维持；没有被提起行政诉讼。",
    },
    proseRequired: false,
  },
  {
    id: "problems",
    heading: "存在的主要问题及改进情况",
    guidance: {
      what: "先写问题，再逐条对应写改进措施；也写上一年列出的问题改得怎样。问题要具体到哪项工作、什么表现，不能只写“无”，也不要照抄上年。",
      law: "《条例》第五十条第（四）项：政府信息公开工作存在的主要问题及改进情况。",
      example:
        "问题：下属单位的公示更新平均晚9天。改进：自3月起由专人每月5日前核对，办公室抽查，年底前全部做到按期更新。",
    },
    proseRequired: true,
  },
  {
    id: "others",
    heading: "其他需要报告的事项",
    guidance: {
      what: "写信息处理费的收取情况：发出几件收费通知、收取多少元；没有就写明没有产生信息处理费。其他需要说明的事项也写在这里，没有的写“没有其他需要报告的事项”。",
      law: "《条例》第五十条第（五）项：其他需要报告的事项；信息处理费的管理办法见国办函〔2020〕109号，自2021年起执行。",
      example: "2025年没有发出信息处理费收费通知，没有收取信息处理费；没有其他需要报告的事项。",
    },
    proseRequired: true,
  },
];
