"use client";
import { resultOf } from "@/components/shell/action-result";
import { ImportCard } from "@/components/shell/csv-import/import-card";
import { PreviewTable } from "@/components/shell/csv-import/preview-table";
import { Notice } from "@/components/ui/notice";
import { unitKinds } from "@/lib/core/unit-kind";
import { checkUnitImportAction, importUnitsAction } from "@/lib/units/actions";
import { unitColumns } from "@/lib/units/csv-import/columns";
import { type NewUnit, type Unit, unitKindLabels } from "@/lib/units/types";
import { saveTemplate } from "./save-template";

/** The reader of workbooks is loaded when a file is chosen. */
const sheetAsCsv = async (file: File) =>
  (await import("@/lib/imports/read/sheet/sheet-as-csv")).sheetAsCsv(file);
const titles = Object.values(unitColumns);
/** In characters. */
const widths = [16, 18, 12, 32, 16, 22, 22];

/** A row of the template: a unit of a county, or a county of a city that has none yet. */
function exampleUnder(units: readonly Unit[]): string[] {
  const above = units.find(({ kind }) => kind === "county") ?? units[0];
  const code = above?.code ?? "";
  return above?.kind === "city"
    ? [`${code.slice(0, 4)}01000000`, "示例县", unitKindLabels.county, "示例县人民政府", code, "", ""]
    : [`${code.slice(0, 6)}901000`, "示例镇", unitKindLabels.township, "示例镇人民政府", code, "", ""];
}

export function UnitImport({ units }: { units: readonly Unit[] }) {
  const template = {
    name: "单位导入模板",
    columns: titles.map((title, at) => ({
      title,
      width: widths[at] ?? 16,
      ...(title === unitColumns.kind && { choices: unitKinds.map((kind) => unitKindLabels[kind]) }),
      ...(title === unitColumns.documents && { choices: ["是", "否"] }),
    })),
    examples: [exampleUnder(units)],
  };
  return (
    <ImportCard<NewUnit, NewUnit[]>
      title="导入单位"
      saveTemplate={() => saveTemplate(template)}
      sheetAsCsv={sheetAsCsv}
      check={(file) => resultOf(checkUnitImportAction({ file }))}
      carryOut={(file) => resultOf(importUnitsAction({ file }))}
      preview={(checked) => (
        <PreviewTable
          label="将要新建的单位"
          columns={titles}
          rows={checked.map((unit) => [
            unit.code,
            unit.name,
            unitKindLabels[unit.kind],
            unit.organ,
            unit.parentCode ?? "",
            unit.creditCode ?? "",
            unit.mayMakeDocuments === undefined ? "" : unit.mayMakeDocuments ? "是" : "否",
          ])}
        />
      )}
      outcome={(imported) => <Notice tone="ok">已新建 {imported.length} 个单位。</Notice>}
    >
      <p>
        第一行是列名：{titles.join("、")}。单位代码和上级代码是 12 位统计用区划代码；类别填
        {unitKinds.map((kind) => unitKindLabels[kind]).join("、")}
        之一；上级单位可以是系统中已有的，也可以在同一个文件里。部门等没有区划代码的单位，单位代码留空，由系统编号。统一社会信用代码和规范性文件制定主体（填“是”或“否”）可以不填，也可以不要这两列。
      </p>
    </ImportCard>
  );
}
