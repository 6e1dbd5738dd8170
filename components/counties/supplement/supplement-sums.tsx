import { Button } from "@/components/ui/button";
import { reachable } from "@/components/ui/reachable";
import type { SupplementSum } from "@/lib/core/season/supplement";
import type { CountySupplement } from "@/lib/counties/supplement/types";

/**
 * The answers to the supplementary questions, added up: each row with its total and, collapsed, each unit's
 * answer.
 */
export function SupplementSums({ supplement: { county, year, sums } }: { supplement: CountySupplement }) {
  return (
    <section aria-labelledby="supplement-sums" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h2 id="supplement-sums" className="font-bold font-song text-lg">
            另要的数（不公开）
          </h2>
          <p className="text-ink-2 text-sm">
            不属于年度报告，不进公开页面、文件和开放数据，也不写入本级的年度报告。
          </p>
        </div>
        <Button asChild size="small">
          <a href={`/roll-up/supplement/csv?county=${county.code}&year=${year}`} download>
            下载 CSV
          </a>
        </Button>
      </div>
      <div {...reachable} className="relative overflow-x-auto rounded-md border border-line bg-paper">
        <table className="w-full border-collapse text-sm tabular-nums">
          <thead>
            <tr className="whitespace-nowrap border-line border-b text-left">
              <th className="px-3 py-2">项目</th>
              <th className="px-3 py-2 text-right">合计</th>
              <th className="px-3 py-2">已填</th>
            </tr>
          </thead>
          <tbody>
            {sums.map((sum) => (
              <SumRow key={sum.row.id} sum={sum} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** A row with its total and, collapsed, each unit's answer. */
function SumRow({ sum: { row, total, parts } }: { sum: SupplementSum }) {
  return (
    <tr className="border-line border-b align-top last:border-0">
      <td className="px-3 py-2">
        <details>
          <summary className="cursor-pointer py-1">{row.label}</summary>
          <ul className="mt-1 columns-2 gap-6 sm:columns-3">
            {parts.map(({ unit, value }) => (
              <li key={unit.code} className={value === null ? "text-ink-3" : ""}>
                {unit.name} {value ?? "没有填"}
              </li>
            ))}
          </ul>
        </details>
      </td>
      <td className="whitespace-nowrap px-3 py-2 text-right">
        {total === null ? (
          <span className="text-ink-3">还没有填</span>
        ) : (
          <b>
            {total}
            {row.unit}
          </b>
        )}
      </td>
      <td className="whitespace-nowrap px-3 py-2">
        {parts.filter(({ value }) => value !== null).length} / {parts.length} 个单位
      </td>
    </tr>
  );
}
