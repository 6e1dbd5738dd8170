/** The columns of a unit CSV file, as in the template. The last two may be missing or blank. */
export const unitColumns = {
  code: "单位代码",
  name: "单位名称",
  kind: "类别",
  organ: "机关全称",
  parentCode: "上级代码",
  creditCode: "统一社会信用代码",
  documents: "规范性文件制定主体",
} as const;
