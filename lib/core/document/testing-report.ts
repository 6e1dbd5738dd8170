import type { Form } from "../editions/form";
import { proseOf } from "../prose/prose";
import type { ReportContent } from "../report";

/** An invented township for tests. */
export const testUnit = { code: "370999101000", name: "青石镇", organ: "青石镇人民政府" };

/**
 * A content with words in every chapter and a different figure in every typed cell, 1, 2, 3 … in printed
 * order.
 */
export function filledContent(form: Form): ReportContent {
  const typed = [...form.cells.values()].filter(
    ({ row, column }) => row.kind !== "sum" && column.sumOf === undefined,
  );
  return {
    front: { signedOn: `${form.year + 1}-01-20`, phone: "0530-5550101" },
    chapters: {
      preface: proseOf("本报告由青石镇人民政府编制。"),
      ...Object.fromEntries(
        form.outline.chapters.map(({ id, heading }) => [id, proseOf("## 做法", `这里写${heading}。`)]),
      ),
    },
    figures: Object.fromEntries(typed.map(({ id }, index) => [id, { value: String(index + 1) }])),
  };
}
