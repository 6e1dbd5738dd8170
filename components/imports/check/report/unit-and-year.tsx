import { SelectField } from "@/components/ui/field";
import type { UnitLevel } from "@/lib/core/unit-kind";
import type { KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import type { CheckedReport } from "../../reading/worker/checked-report";

export const kindLabels: Readonly<Record<UnitLevel, string>> = {
  township: "乡镇、街道",
  department: "部门（各级）",
  county: "县级政府",
  city: "市级政府",
  province: "省级政府",
};

/** The Regulation of 2008 came into force in May of that year: there are no reports of earlier years. */
const FIRST_YEAR = 2008;

type Props = { report: CheckedReport; known: KnownOfReport; onKnown: (known: KnownOfReport) => void };

/** Kind of unit and year: asked if the report does not state them, else editable on demand. */
export function AskUnitAndYear({ report: { stated, year, kind }, known, onKnown }: Props) {
  const isOpen = {
    kind: !stated.kind && !known.kind,
    year: !stated.year && !known.year,
  };
  const fields = (
    <div className="flex flex-wrap gap-4">
      <SelectField
        label="单位的种类和级别"
        value={isOpen.kind ? "" : kind}
        onChange={({ target }) => onKnown({ ...known, kind: target.value as UnitLevel })}
      >
        {isOpen.kind && unchosen}
        {Object.entries(kindLabels).map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="报告年度"
        value={isOpen.year ? "" : String(year)}
        onChange={({ target }) => onKnown({ ...known, year: Number(target.value) })}
      >
        {isOpen.year && unchosen}
        {yearsUntil(Math.max(year, new Date().getFullYear())).map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </SelectField>
    </div>
  );
  const open = [...(isOpen.kind ? ["是哪一类单位的"] : []), ...(isOpen.year ? ["是哪一年的"] : [])];
  if (open.length === 0)
    return (
      <details className="text-sm print:hidden">
        <summary className="w-fit text-accent">单位种类或年度不对？</summary>
        <div className="pt-2">{fields}</div>
      </details>
    );
  return (
    <section
      aria-label="请补充"
      className="grid gap-2 rounded-md border-warn-line border-l-4 bg-warn-wash px-4 py-3 print:hidden"
    >
      <p className="font-medium text-warn">报告里没有写明{open.join("、")}，请选择；选定后重新体检。</p>
      {fields}
    </section>
  );
}

/** An assumed default must not be preselected, so that it can be chosen explicitly. */
const unchosen = (
  <option value="" disabled>
    请选择
  </option>
);

function yearsUntil(last: number): number[] {
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => last - index);
}
