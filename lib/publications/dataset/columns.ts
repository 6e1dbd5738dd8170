/** A column of the dataset's files. A missing value is null in Parquet and empty in CSV. */
type Column = { name: string; type: "text" | "integer" | "number" | "boolean" | "time"; meaning: string };

/** The columns of the dataset's files, in order: one row for each cell of each report's tables. */
export const datasetColumns = [
  { name: "unit_code", type: "text", meaning: "编制单位的12位代码" },
  { name: "unit_name", type: "text", meaning: "编制单位公布时的名称" },
  {
    name: "unit_kind",
    type: "text",
    meaning: "单位类别：county 县（市、区），department 部门，township 镇街，other 其他",
  },
  { name: "place_code", type: "text", meaning: "所在县（市、区）的12位代码；市、省直属单位的是市、省的代码" },
  { name: "place_name", type: "text", meaning: "所在地方公布时的名称，自外至内，以“/”分隔" },
  { name: "year", type: "integer", meaning: "统计年度" },
  { name: "edition", type: "text", meaning: "年度报告格式的版次" },
  { name: "version", type: "integer", meaning: "第几次发布；1为首次，此后每更正一次加1" },
  { name: "published_at", type: "time", meaning: "这一版的发布时间，世界协调时" },
  { name: "cell", type: "text", meaning: "指标的标识，同一版次内不变" },
  { name: "value", type: "number", meaning: "数值；未填的、所填不是数字的为空。0就是填了0" },
  {
    name: "entered",
    type: "text",
    meaning: "所填的原文，仅在所填不是数字，或者位数超出双精度数值时给出",
  },
  { name: "blank", type: "boolean", meaning: "是否没有填" },
] as const satisfies readonly Column[];

type ValueOf = { text: string; integer: number; number: number; boolean: boolean; time: Date };

/** One row of the dataset. */
export type DatasetRow = {
  [C in (typeof datasetColumns)[number] as C["name"]]: ValueOf[C["type"]] | null;
};
