import { Button } from "@/components/ui/button";
import { inputLook } from "@/components/ui/input-look";
import type { PublicList } from "@/lib/publications/loaders";
import type { PageUrls } from "../urls";
import { FilterChoice, FilterField } from "./filter-field";

type Props = Omit<PublicList, "list"> & { to: PageUrls };

/** A plain form that works without JavaScript; the query is in the URL. */
export function PublicationFilter({ to, asked, years, counties, units }: Props) {
  return (
    <search className="mb-6 block rounded-md border border-line bg-paper p-4">
      <form action={to.list() ?? undefined} className="grid items-end gap-4 sm:grid-cols-2 lg:flex">
        <FilterChoice
          all="全部"
          label="年度"
          name="year"
          className="lg:w-32"
          chosen={asked.year}
          options={years.map((year) => ({ value: year, text: `${year}年` }))}
        />
        {counties.length > 0 && (
          <FilterChoice
            all="全部"
            label="县（市、区）"
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
        <FilterField of="q" label="名称或正文" className="lg:flex-1">
          <input id="q" name="q" type="search" defaultValue={asked.q} maxLength={100} className={inputLook} />
        </FilterField>
        <Button type="submit" look="primary">
          查询
        </Button>
      </form>
    </search>
  );
}
