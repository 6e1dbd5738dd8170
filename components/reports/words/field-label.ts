import type { Form } from "@/lib/core/editions/form";
import { chapterNumber } from "@/lib/core/prose/numbering/numbering";
import { type FrontField, PREFACE, parsePath } from "@/lib/core/report";
import { withColumn } from "@/lib/core/tables/cell-label";

export const frontLabels: Record<FrontField, string> = {
  title: "报告标题",
  periodFrom: "统计期限起",
  periodTo: "统计期限止",
  address: "联系地址",
  postcode: "邮政编码",
  phone: "联系电话",
  email: "电子邮箱",
  signedBy: "署名机关",
  signedOn: "成文日期",
};

/** The label of a field of the draft: “一、总体情况”, “（一）收到申请数”. */
export function fieldLabel(form: Form, path: string): string {
  const parsed = parsePath(path);
  switch (parsed?.kind) {
    case "front":
      return frontLabels[parsed.field];
    case "chapter": {
      if (parsed.chapterId === PREFACE) return "引言";
      const index = form.outline.chapters.findIndex(({ id }) => id === parsed.chapterId);
      return index < 0 ? parsed.chapterId : `${chapterNumber(index)}${form.outline.chapters[index]?.heading}`;
    }
    case "figure": {
      const cell = form.cells.get(parsed.cellId);
      if (!cell) return parsed.cellId;
      return cell.section.columns.length > 1 ? withColumn(cell.row.label, cell.column.label) : cell.row.label;
    }
    default:
      return path;
  }
}
