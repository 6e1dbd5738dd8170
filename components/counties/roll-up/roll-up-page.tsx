import Link from "next/link";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { Form } from "@/lib/core/editions/form";
import { areaWordsOf } from "@/lib/core/unit-kind";
import { basisLabels } from "@/lib/counties/roll-up/labels";
import { type Basis, bases, type CountyRollUp } from "@/lib/counties/roll-up/types";
import { rollUpView, shownQuestions } from "@/lib/counties/roll-up/view";
import type { CountySupplement } from "@/lib/counties/supplement/types";
import type { OwnReport } from "@/lib/reports/own-report/loaders";
import type { Unit } from "@/lib/units/types";
import { SupplementSums } from "../supplement/supplement-sums";
import { Coverage } from "./coverage";
import { OwnReportBar } from "./own-report-bar";
import { RollUpBoard } from "./roll-up-board";
import { rollUpHref } from "./roll-up-href";
import { summedUnits } from "./summed-units";

type Props = {
  rolled: CountyRollUp;
  form: Form;
  counties: readonly Unit[];
  years: readonly number[];
  asked: { table?: string; column?: string };
  own: OwnReport | null;
  supplement: CountySupplement | null;
};

/** A county's roll-up of a year: coverage, one table as a matrix over the units, and open questions. */
export function RollUpPage({ rolled, form, counties, years, asked, own, supplement }: Props) {
  const { county, year, basis } = rolled;
  const view = rollUpView(rolled, form, asked);
  const at = { county: county.code, year, of: basis };
  const { code, name } = county;
  return (
    <div className="mx-auto grid max-w-[1400px] grid-cols-1 gap-5 px-4 py-8 sm:px-6">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div className="min-w-0 grow">
          <h1 className="font-bold font-song text-2xl">
            {year} 年度汇总<span className="font-normal text-ink-2"> · {name}</span>
          </h1>
          <Coverage rolled={rolled} />
        </div>
        <Files at={at} />
      </div>
      <Choice county={code} counties={counties} years={years} year={year} basis={basis} />
      {own && (
        <OwnReportBar key={`${code} ${year} ${basis}`} own={own} basis={basis} units={summedUnits(rolled)} />
      )}
      <nav aria-label="统计表" className="flex flex-wrap gap-2">
        {view.tables.map(({ id, title }) => (
          <Button key={id} asChild size="small" variant={id === view.tableId ? "primary" : "plain"}>
            <Link
              href={rollUpHref({ ...at, table: id })}
              aria-current={id === view.tableId || undefined}
              prefetch={false}
            >
              {title}
            </Link>
          </Button>
        ))}
      </nav>
      <RollUpBoard
        key={`${code} ${year} ${basis} ${view.tableId} ${view.columnId}`}
        at={at}
        view={view}
        whole={areaWordsOf(county.kind).whole}
        questions={shownQuestions(rolled)}
        missing={rolled.missing.length}
      />
      {supplement && <SupplementSums supplement={supplement} />}
    </div>
  );
}

function Files({ at }: { at: Parameters<typeof rollUpHref>[0] }) {
  return (
    <p className="flex flex-wrap gap-2">
      {(["xlsx", "csv", "json"] as const).map((format) => (
        <Button key={format} asChild>
          <a href={rollUpHref(at, `/roll-up/${format}`)} download>
            {{ xlsx: "下载 Excel", csv: "CSV", json: "JSON" }[format]}
          </a>
        </Button>
      ))}
    </p>
  );
}

type ChoiceProps = { county: string; year: number; basis: Basis } & Pick<Props, "counties" | "years">;

/** Choice of county, year and versions. Works without JavaScript. */
function Choice({ county, counties, years, year, basis }: ChoiceProps) {
  const offered = years.includes(year) ? years : [year, ...years];
  return (
    <form
      key={`${county} ${year} ${basis}`}
      action="/roll-up"
      aria-label="选择年度和报告"
      className="flex flex-wrap items-end gap-3 text-sm"
    >
      {counties.length > 1 ? (
        <SelectField label="地区" name="county" defaultValue={county}>
          {counties.map((each) => (
            <option key={each.code} value={each.code}>
              {each.name}
            </option>
          ))}
        </SelectField>
      ) : (
        <input type="hidden" name="county" value={county} />
      )}
      <SelectField label="年度" name="year" defaultValue={year}>
        {offered.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </SelectField>
      <SelectField label="汇总哪些报告" name="of" defaultValue={basis}>
        {bases.map((each) => (
          <option key={each} value={each}>
            {basisLabels[each]}
          </option>
        ))}
      </SelectField>
      <Button type="submit">查看</Button>
    </form>
  );
}
