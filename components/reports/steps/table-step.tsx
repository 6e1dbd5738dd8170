"use client";
import type { Step } from "@/lib/core/steps/progress";
import { TableField } from "../fields/table/table-field";
import { StepFrame } from "./step-frame";

/** An indicator table as a separate step (2014). */
export function TableStep({ step }: { step: Step }) {
  return (
    <StepFrame title={step.title} lead="没有发生的填 0，不要留空。可以从 Excel 或 WPS 表格整列复制后粘贴。">
      {step.tableIds.map((tableId) => (
        <TableField key={tableId} tableId={tableId} />
      ))}
    </StepFrame>
  );
}
