import { input, rowsOf } from "../../tables/row-tree";
import type { Column, Table } from "../../tables/table";

/** Table 4, 政府信息公开行政复议、行政诉讼情况: one row of 15 figures, the same in the editions of 2019 and 2021. */
export const litigationTable: Table = {
  id: "litigation",
  title: "政府信息公开行政复议、行政诉讼情况",
  layout: "wide",
  chapterId: "litigation",
  sections: [
    {
      columns: [
        ...outcomes("review", ["行政复议"]),
        ...outcomes("direct", ["行政诉讼", "未经复议直接起诉"]),
        ...outcomes("afterReview", ["行政诉讼", "复议后起诉"]),
      ],
      rows: rowsOf([input("litigation", "件数")]),
    },
  ],
};

function outcomes(group: string, above: string[]): Column[] {
  const typed: Column[] = [
    { id: `${group}.upheld`, label: "结果维持", above },
    { id: `${group}.corrected`, label: "结果纠正", above },
    { id: `${group}.other`, label: "其他结果", above },
    { id: `${group}.pending`, label: "尚未审结", above },
  ];
  return [...typed, { id: `${group}.total`, label: "总计", above, sumOf: typed.map((column) => column.id) }];
}
