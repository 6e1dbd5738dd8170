/** A short report of 2014 to 2018. */
export function reportText(unit: string, year: number, detail = "全年公开信息35条。"): string {
  return [
    `${unit}${year}年政府信息公开工作年度报告`,
    "一、概述",
    "全年按照要求开展工作，没有遗漏。",
    "二、主动公开政府信息情况",
    detail,
    "三、存在的主要问题及改进情况",
    "更新不够及时，下一步按月检查。",
    `${unit}人民政府`,
    `${year + 1}年1月20日`,
  ].join("\n");
}
