import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { Unit } from "@/lib/units/types";

/**
 * A choice among the counties and cities that the reader has access to; nothing if there is only one. Works
 * without JavaScript.
 */
export function CountyPicker({
  counties,
  county,
  action,
}: {
  counties: readonly Unit[];
  county: Unit;
  /** The page that shows the chosen county. */
  action: string;
}) {
  if (counties.length < 2) return null;
  return (
    <form key={county.code} aria-label="选择地区" action={action} className="flex flex-wrap items-end gap-3">
      <SelectField label="地区" name="county" defaultValue={county.code} className="min-w-0 grow sm:grow-0">
        {counties.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit">查看</Button>
    </form>
  );
}
