import { Button } from "@/components/ui/button";
import type { QueueRow } from "@/lib/reviews/types";

type Props = { rows: QueueRow[]; year: number | "all" | null; onChoose: (year: number) => void };

/** Reports of other years that wait for the county: they must not be forgotten behind the year that is shown. */
export function OtherYears({ rows, year, onChoose }: Props) {
  const waiting = new Map<number, number>();
  for (const row of rows)
    if (year !== "all" && row.year !== year && (row.state === "submitted" || row.state === "reviewing"))
      waiting.set(row.year, (waiting.get(row.year) ?? 0) + 1);
  if (waiting.size === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-2 rounded-md border-accent border-l-4 bg-accent-wash px-4 py-2 text-accent-ink">
      其他年度还有报告等待审核：
      {[...waiting].map(([other, count]) => (
        <Button key={other} size="small" onClick={() => onChoose(other)}>
          {other} 年度 {count} 份
        </Button>
      ))}
    </p>
  );
}
