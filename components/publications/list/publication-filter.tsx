import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/input-class";
import { kindGroupLabels, kindGroups } from "@/lib/core/unit-kind";
import type { PublicList } from "@/lib/publications/loaders";
import type { PlaceName } from "@/lib/publications/places/types";
import { SEARCH_MAX } from "@/lib/publications/schema";
import type { PageUrls } from "../urls";
import { FilterChoice, FilterField } from "./filter-field";

type Props = Omit<PublicList, "list" | "ignored"> & { to: PageUrls };

/** A plain form that works without JavaScript; the query is in the URL. */
export function PublicationFilter({ to, asked, place, years, counties, units }: Props) {
  return (
    <search className="mb-6 block rounded-md border border-line bg-paper p-4">
      {place && <Within to={to} place={place} asked={asked} />}
      <form action={to.list() ?? undefined} className="grid items-end gap-4 sm:grid-cols-2 lg:flex">
        {place && <input type="hidden" name="place" value={place.code} />}
        <FilterChoice
          all="全部"
          label="年度"
          name="year"
          className="lg:w-32"
          chosen={asked.year}
          options={years.map((year) => ({ value: year, text: `${year}年` }))}
        />
        <Units asked={asked} counties={counties} units={units} />
        <FilterChoice
          all="全部"
          label="单位类别"
          name="kind"
          className="lg:w-28"
          chosen={asked.kind}
          options={kindGroups.map((kind) => ({ value: kind, text: kindGroupLabels[kind] }))}
        />
        <FilterField of="q" label="名称、拼音或正文" className="lg:flex-1">
          <input
            id="q"
            name="q"
            type="search"
            defaultValue={asked.q}
            maxLength={SEARCH_MAX}
            className={inputClass}
          />
        </FilterField>
        <Button type="submit" variant="primary">
          查询
        </Button>
      </form>
    </search>
  );
}

/** The place that the search is limited to, with a link to remove the limit. */
function Within({ to, place, asked }: Required<Pick<Props, "to" | "asked">> & { place: PlaceName }) {
  const { year, kind, q } = asked;
  return (
    <p className="mb-3">
      {`只查${place.name}和它下面的单位。`}
      <a
        href={
          to.list({
            ...(year ? { year: String(year) } : {}),
            ...(kind ? { kind } : {}),
            ...(q ? { q } : {}),
          }) ?? undefined
        }
        className="text-accent underline underline-offset-4"
      >
        改查所有地区
      </a>
    </p>
  );
}

/** Counties and cities, and the units of the selected one. */
function Units({ asked, counties, units }: Pick<Props, "asked" | "counties" | "units">) {
  return (
    <>
      {counties.length > 0 && (
        <FilterChoice
          all="全部"
          label="地区"
          name="county"
          className="lg:flex-1"
          chosen={asked.county}
          options={counties.map(({ code, name, demonstration }) => ({
            value: code,
            text: demonstration ? `${name}（演示）` : name,
          }))}
        />
      )}
      {units.length > 0 && (
        <FilterChoice
          all="全部"
          label="单位"
          name="unit"
          className="lg:flex-1"
          chosen={asked.unit}
          options={units.map(({ code, name }) => ({ value: code, text: name }))}
        />
      )}
    </>
  );
}
