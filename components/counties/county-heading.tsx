import type { Unit } from "@/lib/units/types";
import { CountyPicker } from "./county-picker";

/** The title of a page of one county, its name, and a choice of the reader's counties. */
export function CountyHeading({
  title,
  counties,
  county,
  action,
}: {
  title: string;
  counties: readonly Unit[];
  /** Null if the reader has none. */
  county: Unit | null;
  /** The page that shows the chosen county. */
  action: string;
}) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-4">
      <h1 className="font-bold font-song text-2xl">
        {title}
        {county && <span className="font-normal text-ink-2"> · {county.name}</span>}
      </h1>
      {county && <CountyPicker action={action} counties={counties} county={county} />}
    </div>
  );
}
