import { input, rowsOf } from "../../tables/row-tree";
import type { Column, Section, Table } from "../../tables/table";

const decisions: Column = { id: "decisions", label: "本年处理决定数量", unit: "件" };

/** Table 2 of the format of 2021, 主动公开政府信息情况, by the clauses of Article 20: 10 figures. */
export const disclosureTable2021: Table = {
  id: "disclosure",
  title: "主动公开政府信息情况",
  layout: "grouped",
  chapterId: "disclosure",
  sections: [
    section(
      "第二十条第（一）项",
      [
        { id: "made", label: "本年制发件数", unit: "件" },
        { id: "repealed", label: "本年废止件数", unit: "件" },
        { id: "inForce", label: "现行有效件数", unit: "件" },
      ],
      [
        ["rules", "规章"],
        ["normativeDocuments", "行政规范性文件"],
      ],
    ),
    section("第二十条第（五）项", [decisions], [["licences", "行政许可"]]),
    section(
      "第二十条第（六）项",
      [decisions],
      [
        ["penalties", "行政处罚"],
        ["coercion", "行政强制"],
      ],
    ),
    section(
      "第二十条第（八）项",
      [{ id: "amount", label: "本年收费金额（单位：万元）", unit: "万元" }],
      [["fees", "行政事业性收费"]],
    ),
  ],
};

function section(group: string, columns: Column[], rows: [id: string, label: string][]): Section {
  return {
    heading: group,
    columns,
    rows: rowsOf(rows.map(([id, label]) => ({ ...input(id, label), group }))),
  };
}
