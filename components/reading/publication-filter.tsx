import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import type { PublicList } from "@/lib/publications/loaders";

/** A plain form: it works without JavaScript, and what is asked stands in the address. */
export function PublicationFilter({ asked, years, counties, units }: Omit<PublicList, "list">) {
  return (
    <search className="mb-6 block rounded-md border border-line bg-paper p-4">
      <form action="/" className="grid items-end gap-4 sm:grid-cols-2 lg:flex">
        <SelectField label="年度" name="year" className="lg:w-32" defaultValue={asked.year ?? ""}>
          <option value="">全部</option>
          {years.map((year) => (
            <option key={year} value={year}>
              {year}年
            </option>
          ))}
        </SelectField>
        <SelectField
          label="县（市、区）"
          name="county"
          className="min-w-0 lg:flex-1"
          defaultValue={asked.county ?? ""}
        >
          <option value="">全部</option>
          {counties.map(({ code, name, demonstration }) => (
            <option key={code} value={code}>
              {demonstration ? `${name}（演示）` : name}
            </option>
          ))}
        </SelectField>
        {units.length > 0 && (
          <SelectField label="单位" name="unit" className="min-w-0 lg:flex-1" defaultValue={asked.unit ?? ""}>
            <option value="">全部</option>
            {units.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <TextField
          label="名称"
          name="q"
          type="search"
          className="min-w-0 lg:flex-1"
          defaultValue={asked.q ?? ""}
          maxLength={100}
        />
        <Button type="submit" look="primary">
          查询
        </Button>
      </form>
    </search>
  );
}
