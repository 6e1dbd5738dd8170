import Link from "next/link";
import type { QueueRow } from "@/lib/reviews/types";
import { unitKindLabels } from "@/lib/units/types";

/** The unit, linked to its report if there is a version to read. */
export function UnitCell({ row, isOneCounty }: { row: QueueRow; isOneCounty: boolean }) {
  return (
    <>
      {row.reportId ? (
        <Link href={`/reviews/${row.reportId}`} prefetch={false} className="font-medium text-accent">
          {row.unit}
          <span className="sr-only"> {row.year} 年度报告</span>
        </Link>
      ) : (
        <span className="font-medium">{row.unit}</span>
      )}{" "}
      <span className="text-ink-3 text-sm">
        {[!isOneCounty && row.county, unitKindLabels[row.kind], row.onePerson && "允许一人办理"]
          .filter(Boolean)
          .join(" · ")}
      </span>
    </>
  );
}
