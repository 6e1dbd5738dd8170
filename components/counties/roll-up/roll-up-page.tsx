import Link from "next/link";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { FileLink } from "@/components/ui/file-link";
import type { Form } from "@/lib/core/editions/form";
import { basisLabels } from "@/lib/counties/roll-up/labels";
import { matrixBoard, treeBoard } from "@/lib/counties/roll-up/sent/boards";
import { summedUnits } from "@/lib/counties/roll-up/sent/summed-units";
import { type Basis, bases, type CountyRollUp } from "@/lib/counties/roll-up/types";
import type { CountySupplement } from "@/lib/counties/supplement/types";
import type { OwnReport } from "@/lib/reports/own-report/loaders";
import type { Unit } from "@/lib/units/types";
import { SupplementSums } from "../supplement/supplement-sums";
import { Coverage } from "./coverage";
import { OwnReportBar } from "./own-report-bar";
import { RollUpBoard } from "./roll-up-board";
import { rollUpHref } from "./roll-up-href";
import { TreeBoard } from "./tree/roll-up-tree";

type Props = {
  rolled: CountyRollUp;
  form: Form;
  counties: readonly Unit[];
  years: readonly number[];
  asked: { table?: string; column?: string; cell?: string; view?: "tree" };
  own: OwnReport | null;
  supplement: CountySupplement | null;
};

/**
 * A county's roll-up of a year: coverage, one table as a matrix over the units or all of them as a tree, and
 * open questions.
 */
export function RollUpPage({ rolled, form, counties, years, asked, own, supplement }: Props) {
  const { county, year, basis } = rolled;
  const { view } = asked;
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
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <Choice {...{ county: code, counties, years, year, basis, view }} />
        <ViewChoice at={at} view={view} />
      </div>
      {own && (
        <OwnReportBar key={`${code} ${year} ${basis}`} own={own} basis={basis} units={summedUnits(rolled)} />
      )}
      {view === "tree" ? <AsTree {...{ rolled, form }} /> : <AsMatrix {...{ rolled, form, asked }} />}
      {supplement && <SupplementSums supplement={supplement} />}
    </div>
  );
}

type ShownProps = Pick<Props, "rolled" | "form">;

function AsMatrix({ rolled, form, asked }: ShownProps & Pick<Props, "asked">) {
  const board = matrixBoard(rolled, form, asked);
  const { at, view } = board;
  return (
    <>
      <nav aria-label="统计表" className="flex flex-wrap gap-2">
        {form.tables.map(({ id, title }) => (
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
        key={[at.county, at.year, at.of, view.tableId, view.columnId, asked.cell].join(" ")}
        {...board}
        cell={asked.cell ?? null}
      />
    </>
  );
}

function AsTree({ rolled, form }: ShownProps) {
  const board = treeBoard(rolled, form);
  const { county, year, of } = board.at;
  return <TreeBoard key={`${county} ${year} ${of}`} {...board} />;
}

/** The two ways in which the sums are shown, as links. */
function ViewChoice({ at, view }: { at: Parameters<typeof rollUpHref>[0]; view: "tree" | undefined }) {
  const shown = [
    { label: "按单位列表", view: undefined },
    { label: "按指标展开", view: "tree" },
  ] as const;
  return (
    <nav aria-label="显示方式" className="flex gap-2 print:hidden">
      {shown.map((each) => (
        <Button key={each.label} asChild size="small" variant={each.view === view ? "primary" : "plain"}>
          <Link
            href={rollUpHref(each.view ? { ...at, view: each.view } : at)}
            aria-current={each.view === view || undefined}
            prefetch={false}
          >
            {each.label}
          </Link>
        </Button>
      ))}
    </nav>
  );
}

function Files({ at }: { at: Parameters<typeof rollUpHref>[0] }) {
  return (
    <p className="flex flex-wrap gap-2">
      {(["xlsx", "csv", "json"] as const).map((format) => (
        <Button key={format} asChild>
          <FileLink href={rollUpHref(at, `/roll-up/${format}`)}>
            {{ xlsx: "下载 Excel", csv: "CSV", json: "JSON" }[format]}
          </FileLink>
        </Button>
      ))}
    </p>
  );
}

type ChoiceProps = { county: string; year: number; basis: Basis; view: "tree" | undefined } & Pick<
  Props,
  "counties" | "years"
>;

/** Choice of county, year and versions. Works without JavaScript. */
function Choice({ county, counties, years, year, basis, view }: ChoiceProps) {
  const offered = years.includes(year) ? years : [year, ...years];
  return (
    <form
      key={`${county} ${year} ${basis}`}
      action="/roll-up"
      aria-label="选择年度和报告"
      className="flex flex-wrap items-end gap-3 text-sm"
    >
      {view && <input type="hidden" name="view" value={view} />}
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
