import { Button } from "@/components/ui/button";
import type { ReviewQueue } from "@/lib/reviews/types";

type Props = Pick<ReviewQueue, "years" | "year"> & { onChoose: (year: number) => void };

/** Reports of other years that wait for the county, so that they are not forgotten. */
export function OtherYears({ years, year, onChoose }: Props) {
  const others = year === "all" ? [] : years.filter((each) => each.year !== year && each.waiting > 0);
  if (others.length === 0) return null;
  return (
    <p className="flex flex-wrap items-center gap-2 rounded-md border-accent border-l-4 bg-accent-wash px-4 py-2 text-accent-ink">
      其他年度还有报告等待审核：
      {others.map(({ year: other, waiting }) => (
        <Button key={other} size="small" onClick={() => onChoose(other)}>
          {other} 年度 {waiting} 份
        </Button>
      ))}
    </p>
  );
}
