import { input, rowsOf } from "../../tables/row-tree";
import type { Column, Section, Table } from "../../tables/table";

/**
 * Table 2 of the trial format of 2019, 主动公开政府信息情况, by the clauses of Article 20: 22 figures. The form prints
 * 件 for documents and no other units; items and decisions need none.
 */
export const disclosureTable2019: Table = {
  id: "disclosure",
  title: "主动公开政府信息情况",
  layout: "grouped",
  chapterId: "disclosure",
  sections: [
    section("第二十条第（一）项", documents(), [
      ["rules", "规章"],
      ["normativeDocuments", "规范性文件"],
    ]),
    section(
      "第二十条第（五）项",
      [...items(), decisions()],
      [
        ["licences", "行政许可"],
        ["otherServices", "其他对外管理服务事项"],
      ],
    ),
    section(
      "第二十条第（六）项",
      [...items(), decisions()],
      [
        ["penalties", "行政处罚"],
        ["coercion", "行政强制"],
      ],
    ),
    section("第二十条第（八）项", items(), [["fees", "行政事业性收费"]]),
    section("第二十条第（九）项", purchases(), [["procurement", "政府集中采购"]]),
  ],
};

function section(group: string, columns: Column[], rows: [id: string, label: string][]): Section {
  return {
    heading: group,
    columns,
    rows: rowsOf(rows.map(([id, label]) => ({ ...input(id, label), group }))),
  };
}

function documents(): Column[] {
  return [
    { id: "made", label: "本年新制作数量", unit: "件" },
    { id: "published", label: "本年新公开数量", unit: "件" },
    { id: "publicTotal", label: "对外公开总数量", unit: "件" },
  ];
}

function items(): Column[] {
  return [
    { id: "lastYear", label: "上一年项目数量" },
    { id: "change", label: "本年增/减", signed: true },
  ];
}

function decisions(): Column {
  return { id: "decisions", label: "处理决定数量" };
}

function purchases(): Column[] {
  return [
    { id: "projects", label: "采购项目数量" },
    // The form prints no unit; townships wrote yuan. An amount of money needs a unit, so it is fixed here.
    { id: "amount", label: "采购总金额", unit: "元" },
  ];
}
