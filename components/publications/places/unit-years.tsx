import { beijingTime } from "@/lib/core/beijing-time";
import { kindGroupLabels, kindGroupOf, kindGroups } from "@/lib/core/unit-kind";
import type { PlaceUnit, PublicPlace } from "@/lib/publications/places/types";
import { ScrollRegion } from "../document/scroll-region";
import type { PageUrls } from "../urls";

/** The units of a place by years: published, with its day; missing; or not owed. */
export function PlaceUnitYears({ to, place: { unit, units } }: { to: PageUrls; place: PublicPlace }) {
  const years = units[0]?.years.map(({ year }) => year) ?? [];
  const groups = kindGroups
    .map((group) => ({ group, units: units.filter(({ kind }) => kindGroupOf(kind) === group) }))
    .filter((each) => each.units.length > 0);
  return (
    <section aria-labelledby="units" className="mb-6">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h2 id="units" className="font-medium text-lg">
          各单位历年公布情况
        </h2>
        {unit && years.length > 0 && (
          <a
            href={to.figures({ place: unit.code }) ?? undefined}
            className="text-accent underline underline-offset-4"
          >
            比较各单位的数据
          </a>
        )}
      </div>
      <ScrollRegion label="各单位历年公布情况">
        <table className="w-full min-w-max border-collapse bg-paper text-sm tabular-nums [&_td_a]:scroll-ml-48">
          <caption className="sr-only">各单位历年公布情况：格内是公布日期</caption>
          <YearHeads years={years} />
          {groups.map(({ group, units: members }) => (
            <tbody key={group}>
              {groups.length > 1 && (
                <tr>
                  <th
                    id={groupHead(group)}
                    scope="rowgroup"
                    colSpan={years.length + 1}
                    className="border border-line bg-canvas px-3 py-1 text-left font-medium"
                  >
                    {kindGroupLabels[group]}
                  </th>
                </tr>
              )}
              {members.map((member) => (
                <UnitRow
                  key={member.code}
                  to={to}
                  unit={member}
                  group={groups.length > 1 ? groupHead(group) : undefined}
                />
              ))}
            </tbody>
          ))}
        </table>
      </ScrollRegion>
      <Missing units={units} />
    </section>
  );
}

const yearHead = (year: number) => `year-${year}`;
const groupHead = (group: string) => `group-${group}`;

function YearHeads({ years }: { years: readonly number[] }) {
  return (
    <thead>
      <tr>
        <th
          id="unit-head"
          scope="col"
          className="sticky left-0 shadow-[-1px_0_var(--color-line),1px_0_var(--color-line)] border border-line bg-paper px-3 py-2 text-left"
        >
          单位
        </th>
        {years.toReversed().map((year) => (
          <th key={year} id={yearHead(year)} scope="col" className="border border-line px-3 py-2 font-medium">
            {year}年
          </th>
        ))}
      </tr>
    </thead>
  );
}

type UnitRowProps = {
  to: PageUrls;
  unit: PlaceUnit;
  /**
   * The id of the head of its group: with two levels of heads scope alone does not assign them to the days.
   */
  group: string | undefined;
};

function UnitRow({ to, unit: { code, name, years }, group }: UnitRowProps) {
  const rowHead = `unit-${code}`;
  return (
    <tr>
      <th
        id={rowHead}
        headers={["unit-head", group].filter(Boolean).join(" ")}
        scope="row"
        className="sticky left-0 shadow-[-1px_0_var(--color-line),1px_0_var(--color-line)] border border-line bg-paper px-3 py-2 text-left font-normal"
      >
        <a href={to.place(code) ?? undefined} className="text-accent-ink underline-offset-4 hover:underline">
          {name}
        </a>
      </th>
      {years.toReversed().map(({ year, published, owed }) => (
        <td
          key={year}
          headers={[yearHead(year), group, rowHead].filter(Boolean).join(" ")}
          className="border border-line px-3 py-2 text-center"
        >
          {published ? (
            <a
              href={to.report(code, year)}
              aria-label={`${name}${year}年报告，${beijingTime(published.publishedAt)}公布${published.takenDownAt ? "，已撤下" : ""}`}
              className="text-accent underline-offset-4 hover:underline"
            >
              {published.takenDownAt ? "已撤下" : beijingTime(published.publishedAt).slice(0, 10)}
            </a>
          ) : (
            <span className="text-ink-2">{owed ? "未公布" : "—"}</span>
          )}
        </td>
      ))}
    </tr>
  );
}

/** The units that have not published the newest year. */
function Missing({ units }: { units: readonly PlaceUnit[] }) {
  const year = units[0]?.years.at(-1)?.year;
  if (year === undefined) return null;
  const owing = units.filter(({ years }) => years.at(-1)?.owed);
  const missing = owing.filter(({ years }) => !years.at(-1)?.published);
  return (
    <p className="mt-2 text-ink-2 text-sm">
      {`${year}年度应公布${owing.length}个单位，已公布${owing.length - missing.length}个`}
      {missing.length > 0 && `；还没有公布的有：${missing.map(({ name }) => name).join("、")}`}
      。“—”表示这一年度该单位还没有设立，或者已经合并、撤销。
    </p>
  );
}
