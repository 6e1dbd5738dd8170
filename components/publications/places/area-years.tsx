import type { YearOfAreas } from "@/lib/publications/places/types";
import { ScrollRegion } from "../document/scroll-region";

const cell = "border border-line px-3 py-2";

/** How many units of a place's areas owed a report of each year, and how many of them published it. */
export function AreaYears({ years, title }: { years: readonly YearOfAreas[]; title: string }) {
  return (
    <section aria-labelledby="area-years" className="mb-6">
      <h2 id="area-years" className="mb-2 font-medium text-lg">
        {title}
      </h2>
      <ScrollRegion label={title}>
        <table className="border-collapse bg-paper text-sm tabular-nums">
          <caption className="sr-only">{`${title}：应公布和已公布的单位数`}</caption>
          <thead>
            <tr>
              {["年度", "应公布的单位", "已公布"].map((head) => (
                <th key={head} scope="col" className={`${cell} text-left font-medium`}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {years.map(({ year, units, published }) => (
              <tr key={year}>
                <th scope="row" className={`${cell} text-left font-normal`}>
                  {year}年
                </th>
                <td className={`${cell} text-right`}>{units}</td>
                <td className={`${cell} text-right`}>{published}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}
