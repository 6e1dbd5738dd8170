/** The title by the statutory pattern: “<机关><年>年政府信息公开工作年度报告”. */
export function statutoryTitle(unitName: string, year: number): string {
  return `${unitName}${year}年政府信息公开工作年度报告`;
}
