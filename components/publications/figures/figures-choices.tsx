import { Button } from "@/components/ui/button";
import { inputClass } from "@/components/ui/input-class";
import { indicators } from "@/lib/core/series/indicator";
import { kindGroupLabels } from "@/lib/core/unit-kind";
import type { FiguresQuery } from "@/lib/publications/figures/schema";
import type { ComparedFigures } from "@/lib/publications/figures/types";
import { FilterChoice, FilterField } from "../list/filter-field";
import type { FiguresAsked, PageUrls } from "../urls";

type Props = { to: PageUrls; found: ComparedFigures };

/** The query in a URL, without the searched name. */
export function askedOf({ place, units, indicators: chosen, kind, from, to }: FiguresQuery): FiguresAsked {
  return { place, unit: units, indicator: chosen, kind, from: from?.toString(), to: to?.toString() };
}

/**
 * A plain form that works without JavaScript. The boxes to tick are folded away under what is chosen, so that
 * the result is on the first screen of a telephone.
 */
export function FiguresChoices({ to, found }: Props) {
  const { asked, place, years } = found;
  const byYear = years.map((year) => ({ value: year, text: `${year}年` }));
  return (
    <search className="mb-6 block rounded-md border border-line bg-paper p-4 print:hidden">
      <form action={to.figures() ?? undefined} className="grid gap-3">
        {place && <input type="hidden" name="place" value={place.code} />}
        <Indicators chosen={asked.indicators} />
        <Units found={found} />
        <div className="grid grid-cols-2 items-end gap-3 sm:gap-4 lg:flex">
          <FilterChoice
            className="lg:w-32"
            label="从"
            name="from"
            chosen={asked.from ?? years[0]}
            options={byYear}
          />
          <FilterChoice
            className="lg:w-32"
            label="到"
            name="to"
            chosen={asked.to ?? years.at(-1)}
            options={byYear}
          />
          <div className="col-span-2 flex items-end gap-3 sm:gap-4 lg:flex-1">
            <FilterField of="find" label="按名称找单位或地区" className="flex-1">
              <input
                id="find"
                name="find"
                type="search"
                maxLength={40}
                defaultValue={asked.find}
                placeholder="如青石镇、qingshi、qsz"
                className={inputClass}
              />
            </FilterField>
            <Button type="submit" variant="primary">
              比较
            </Button>
          </div>
        </div>
      </form>
    </search>
  );
}

function Indicators({ chosen }: { chosen: readonly string[] }) {
  const labels = indicators.filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
  return (
    <Fold summary={`指标：${namesOf(labels, "项")}`}>
      <fieldset>
        <legend className="mb-1 text-ink-2 text-sm">可以选几项。</legend>
        <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-4">
          {indicators.map(({ id, label }) => (
            <Check key={id} name="indicator" value={id} text={label} checked={chosen.includes(id)} />
          ))}
        </div>
      </fieldset>
    </Fold>
  );
}

/** At most this many chosen names are in the summary; the others are counted. */
const NAMED = 3;

function namesOf(names: readonly string[], measure: string): string {
  const shown = names.slice(0, NAMED).join("、");
  return names.length > NAMED ? `${shown}等${names.length}${measure}` : shown;
}

function Fold({ summary, children }: { summary: string; children: React.ReactNode }) {
  return (
    <details>
      <summary className="py-1 font-medium">{summary}</summary>
      <div className="mt-1 grid gap-3 pb-2 pl-4">{children}</div>
    </details>
  );
}

/** Which units: of a kind, or single ones of the place, all by default; without a place the named ones. */
function Units({ found }: Pick<Props, "found">) {
  const { units, kinds, asked } = found;
  const hasKinds = kinds.length > 1 || asked.kind !== undefined;
  if (units.length === 0 && !hasKinds) return null;
  const chosen = units.filter(({ code }) => asked.units.includes(code)).map(({ name }) => name);
  const which = chosen.length > 0 ? namesOf(chosen, "个") : `全部${units.length}个`;
  const ofKind = asked.kind ? `（${kindGroupLabels[asked.kind]}）` : "";
  return (
    <Fold summary={`单位${ofKind}：${which}`}>
      {hasKinds && <Kinds found={found} />}
      {units.length > 0 && <UnitBoxes found={found} />}
    </Fold>
  );
}

function UnitBoxes({ found: { units, asked } }: Pick<Props, "found">) {
  const isMixed = new Set(units.map((unit) => unit.place)).size > 1;
  return (
    <fieldset className="max-h-72 overflow-y-auto">
      <legend className="mb-1 text-ink-2 text-sm">一个也不选就是全部。</legend>
      <div className="grid gap-x-4 gap-y-1 sm:grid-cols-2 lg:grid-cols-4">
        {units.map(({ code, name, place: above }) => (
          <Check
            key={code}
            name="unit"
            value={code}
            text={isMixed ? `${above} ${name}` : name}
            checked={asked.units.includes(code)}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Kinds({ found: { kinds, asked } }: Pick<Props, "found">) {
  const known = asked.kind && !kinds.includes(asked.kind) ? [...kinds, asked.kind] : kinds;
  return (
    <FilterChoice
      className="max-w-60"
      label="单位类别"
      name="kind"
      chosen={asked.kind ?? ""}
      all="全部"
      options={known.map((kind) => ({ value: kind, text: kindGroupLabels[kind] }))}
    />
  );
}

type CheckProps = { name: string; value: string; text: string; checked: boolean };

function Check({ name, value, text, checked }: CheckProps) {
  return (
    <label className="flex items-baseline gap-2 py-1">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} />
      {text}
    </label>
  );
}
