/** Sources shared by many rules, as docs/rules.md prints them. */

export const statisticsOf2014 = "国办发〔2014〕32号统计表结构";
export const nationalFormat = "国办公开办函〔2019〕60号、〔2021〕30号统一格式";
/** For rules that follow from the meaning of two indicators and are in no notice. */
export const meaning = "由指标含义推出";
