import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import type { OtherYearReport, ReportYear, ReviewQueue } from "@/lib/reviews/types";
import { StateTag } from "../state-tag";

type Props = Pick<ReviewQueue, "years" | "year" | "elsewhere"> & { onChoose: (year: number) => void };

/**
 * What other years have for the county: reports in its hands, and corrections wherever they are, so that they
 * are not forgotten. Each leads to its report, and each year to its list.
 */
export function OtherYears({ years, year, elsewhere, onChoose }: Props) {
  const others = year === "all" ? [] : years.filter((each) => each.year !== year && wordsOf(each) !== "");
  if (others.length === 0) return null;
  return (
    <section
      aria-label="其他年度"
      className="grid gap-2 rounded-md border-accent border-l-4 bg-accent-wash px-4 py-2 text-accent-ink"
    >
      <p className="flex flex-wrap items-center gap-2">
        其他年度还有：
        {others.map((other) => (
          <Button key={other.year} size="small" onClick={() => onChoose(other.year)}>
            {other.year} 年度 {wordsOf(other)}
          </Button>
        ))}
      </p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {elsewhere.map((each) => (
          <li
            key={`${each.unit} ${each.year} ${each.reportId}`}
            className="flex flex-wrap items-center gap-2"
          >
            <OtherReport {...each} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OtherReport({ unit, year, state, isCorrection, reportId }: OtherYearReport) {
  const name = `${unit} ${year} 年度`;
  return (
    <>
      {reportId ? (
        <Link href={`/reviews/${reportId}`} prefetch={false} className="inline-flex min-h-6 items-center">
          {name}
        </Link>
      ) : (
        name
      )}
      <StateTag state={state} />
      {isCorrection && state !== "correcting" && <Tag>更正</Tag>}
    </>
  );
}

function wordsOf({ waiting, corrections }: ReportYear): string {
  return [waiting > 0 && `待我处理 ${waiting} 份`, corrections > 0 && `更正 ${corrections} 份`]
    .filter(Boolean)
    .join("，");
}
