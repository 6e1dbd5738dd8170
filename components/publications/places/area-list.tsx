import type { Area } from "@/lib/publications/places/types";
import type { PageUrls } from "../urls";

type Props = { to: PageUrls; areas: readonly Area[]; year: number | null; title: string };

/** The places directly below one, with the number of publications in each. */
export function AreaList({ to, areas, year, title }: Props) {
  return (
    <section aria-labelledby="areas" className="mb-6">
      <h2 id="areas" className="mb-2 font-medium text-lg">
        {title}
        <span className="ml-2 text-ink-2 text-sm">{year}年度已公布的单位数与应公布的单位数</span>
      </h2>
      <ul className="grid gap-2 sm:grid-cols-2 lg:grid-cols-3">
        {areas.map(({ code, name, published, units, demonstration }) => (
          <li
            key={code}
            className="flex items-baseline justify-between gap-3 rounded-md border border-line bg-paper px-4 py-3"
          >
            <a
              href={to.place(code) ?? undefined}
              className="text-accent-ink underline-offset-4 hover:underline"
            >
              {name}
              {demonstration && "（演示）"}
            </a>
            <span className="text-ink-2 text-sm tabular-nums">
              {units === 0 ? "没有单位" : `${published} / ${units}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
