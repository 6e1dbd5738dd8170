import { listedBecause } from "@/lib/core/roll-up/coverage";
import { unitBasisLabels } from "@/lib/counties/roll-up/labels";
import { bases, type CountyRollUp, type RolledUnit } from "@/lib/counties/roll-up/types";

/** At most this many missing units are named; the others are counted. */
const NAMED = 6;

/** How many units are added up, by the state of their reports, and which are missing. */
export function Coverage({ rolled: { included, missing, listed } }: { rolled: CountyRollUp }) {
  const total = included.length + missing.length;
  const counts = bases
    .map((basis) => [unitBasisLabels[basis], included.filter((unit) => unit.basis === basis).length] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${count}`);
  const { vertical, outside } = listedBecause(listed);
  return (
    <div className="mt-1 grid gap-0.5 text-ink-2 tabular-nums">
      <p>
        已计入 <b className="text-ink">{included.length}</b> / {total} 个单位
        {counts.length > 0 && `（${counts.join("、")}）`}
      </p>
      {missing.length > 0 && <Names label={`缺 ${missing.length} 个`} units={missing} />}
      {outside.length > 0 && (
        <Names label={`不在统计范围内 ${outside.length} 个，只列不计`} units={outside} />
      )}
      {vertical.length > 0 && <Names label={`垂直管理 ${vertical.length} 个，只列不计`} units={vertical} />}
    </div>
  );
}

function Names({ label, units }: { label: string; units: readonly RolledUnit[] }) {
  const names = (some: readonly RolledUnit[]) => some.map(({ name }) => name).join("、");
  const [shown, rest] = [units.slice(0, NAMED), units.slice(NAMED)];
  if (rest.length === 0)
    return (
      <p>
        {label}：{names(shown)}
      </p>
    );
  return (
    <details>
      <summary className="cursor-pointer text-pretty">
        {label}：{names(shown)} 等
      </summary>
      <p className="max-w-[60em]">{names(units)}</p>
    </details>
  );
}
