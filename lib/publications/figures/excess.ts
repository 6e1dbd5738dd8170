import type { TooMuch } from "./types";

/** The message for a query that asks for too much: how much, and what to narrow. */
export function excessText({ units, moreUnits, years, indicators, most }: TooMuch): string {
  const narrow = moreUnits
    ? `这里的单位超过${units}个。请选定其中的县，或者只选一类单位。`
    : `${units}个单位、${years}年、${indicators}项指标，共${units * years * indicators}个数，一次最多${most}个。请少选几年、几项指标或者几个单位。`;
  return `${narrow}要全部数据的，请到“开放数据”下载整年或整个地区的文件。`;
}
