import { chineseDayShort } from "@/lib/core/beijing-time";
import type { FilingPoint } from "@/lib/core/season/filing-curve";

/** Units of the viewBox; the picture scales with its container. */
const WIDTH = 300;
const HEIGHT = 44;

/**
 * The number of units that had filed by each day, this year's line above last year's grey one; the same as a
 * table on demand.
 */
export function FilingCurve({ points }: { points: readonly FilingPoint[] }) {
  const most = Math.max(1, ...points.map(({ filed, before }) => Math.max(filed ?? 0, before)));
  const at = (index: number, count: number) =>
    `${((index / Math.max(points.length - 1, 1)) * WIDTH).toFixed(1)},${(HEIGHT - 2 - (count / most) * (HEIGHT - 6)).toFixed(1)}`;
  const present = points.flatMap(({ filed }, index) => (filed === null ? [] : [at(index, filed)]));
  const latest = points.findLast(({ filed }) => filed !== null);
  return (
    <figure className="col-span-2 grid content-start gap-1 rounded-md border border-line bg-paper px-4 py-2 sm:col-span-4 lg:col-span-1">
      <figcaption className="text-ink-2 text-sm">报送进度（灰线为上年同期）</figcaption>
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={words(latest)}
        className="h-11 w-full"
      >
        <g fill="none">
          <polyline
            className="stroke-line-2"
            strokeWidth={2}
            vectorEffect="non-scaling-stroke"
            points={points.map(({ before }, index) => at(index, before)).join(" ")}
          />
          <polyline
            className="stroke-accent"
            strokeWidth={2.5}
            vectorEffect="non-scaling-stroke"
            points={present.join(" ")}
          />
        </g>
      </svg>
      <DayTable points={points} />
    </figure>
  );
}

function DayTable({ points }: { points: readonly FilingPoint[] }) {
  return (
    <details className="text-sm">
      <summary className="cursor-pointer text-ink-2">逐日的数</summary>
      <div className="max-h-60 overflow-y-auto">
        <table className="w-full tabular-nums">
          <caption className="sr-only">逐日累计报送的单位数</caption>
          <thead>
            <tr className="text-left text-ink-2">
              <th scope="col">日期</th>
              <th scope="col" className="text-right">
                本年
              </th>
              <th scope="col" className="text-right">
                上年同期
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ day, filed, before }) => (
              <tr key={day}>
                <th scope="row" className="font-normal">
                  {chineseDayShort(day)}
                </th>
                <td className="text-right">{filed ?? "—"}</td>
                <td className="text-right">{before}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function words(latest: FilingPoint | undefined): string {
  if (!latest) return "本年的填报季还没有开始。";
  return `到 ${chineseDayShort(latest.day)}，本年已报 ${latest.filed} 个单位，上年同日 ${latest.before} 个。`;
}
