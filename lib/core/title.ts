/** A document's title as a text names it: “《…》”, and titles within it in single marks, “〈…〉” (GB/T 15834—2011, 4.15.3.4). */
export function titleInMarks(title: string): string {
  return `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
}

/** The title by the statutory pattern: “<机关><年>年政府信息公开工作年度报告”. */
export function statutoryTitle(unitName: string, year: number): string {
  return `${unitName}${year}年政府信息公开工作年度报告`;
}
