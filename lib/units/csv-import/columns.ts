/** The columns of a unit CSV file, as in the template. */
export const unitColumns = {
  code: "单位代码",
  name: "单位名称",
  kind: "类别",
  organ: "机关全称",
  parentCode: "上级代码",
} as const;
