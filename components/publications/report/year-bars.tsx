import type { SeriesOverYears, SeriesPoint } from "@/lib/core/series/series";

/** Units of the viewBox; the drawing scales with its place. */
const high = 112;
const wide = 300;
const top = 16;
const foot = 18;

/**
 * One series as bars, with a dashed line where a definition changes; the same figures as a table on demand.
 */
export function YearBars({ series: { id, label, unit }, points }: SeriesOverYears) {
  const greatest = Math.max(...points.map(({ value }) => value ?? 0));
  const step = wide / points.length;
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 text-sm">
        {label}
        <span className="text-ink-2">（{unit}）</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${wide} ${high}`}
        role="img"
        aria-label={summary(label, unit, points)}
        className="w-full"
      >
        <path d={`M0 ${high - foot}H${wide}`} className="stroke-line-2 forced-colors:stroke-[CanvasText]" />
        {points.map((point, index) => (
          <Bar key={point.year} point={point} left={index * step} step={step} greatest={greatest} />
        ))}
      </svg>
      <details className="mt-1 text-sm">
        <summary className="py-1 text-ink-2">数据表</summary>
        <table className="mt-1 w-full border-collapse tabular-nums" aria-labelledby={`series-${id}`}>
          <caption id={`series-${id}`} className="sr-only">
            {label}（{unit}）
          </caption>
          <tbody>
            {points.map(({ year, value, breaks }) => (
              <tr key={year} className={breaks ? "border-line-2 border-t-2 border-dashed" : ""}>
                <th scope="row" className="py-1 text-left font-normal">
                  {year}年{breaks && "（口径改变）"}
                </th>
                <td className="py-1 text-right">{value ?? "未填"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

type BarProps = { point: SeriesPoint; left: number; step: number; greatest: number };

function Bar({ point: { year, value, breaks }, left, step, greatest }: BarProps) {
  const room = high - foot - top;
  const height = value === null || greatest === 0 ? 0 : (value / greatest) * room;
  const centre = left + step / 2;
  const width = Math.min(step * 0.6, 28);
  const base = high - foot;
  return (
    <>
      {breaks && (
        <path
          d={`M${left} ${top - 8}V${high}`}
          className="stroke-ink-3 forced-colors:stroke-[CanvasText]"
          strokeDasharray="3 3"
          strokeWidth={1}
        />
      )}
      <rect
        x={centre - width / 2}
        y={base - height}
        width={width}
        height={height}
        className="fill-accent forced-colors:fill-[CanvasText]"
      />
      <text
        x={centre}
        y={base - height - 4}
        textAnchor="middle"
        fontSize={11}
        className="fill-ink forced-colors:fill-[CanvasText]"
      >
        {value ?? "—"}
      </text>
      <text
        x={centre}
        y={high - 5}
        textAnchor="middle"
        fontSize={10}
        className="fill-ink-2 forced-colors:fill-[CanvasText]"
      >
        {String(year).slice(2)}年
      </text>
    </>
  );
}

function summary(label: string, unit: string, points: readonly SeriesPoint[]): string {
  return `${label}：${points.map(({ year, value }) => `${year}年${value === null ? "未填" : `${value}${unit}`}`).join("，")}`;
}
