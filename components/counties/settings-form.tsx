"use client";
import { FormProvider, useFormContext } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import { StickyBar } from "@/components/ui/sticky-bar";
import { editionOf, yearsInWords } from "@/lib/core/editions/registry";
import type { Scoring } from "@/lib/core/season/scores/criteria";
import { areaWordsOf } from "@/lib/core/self-word";
import type { UnitKind } from "@/lib/core/unit-kind";
import { dueDays } from "@/lib/counties/rules";
import type { Settings } from "@/lib/counties/schema";
import type { CountyYear } from "@/lib/counties/types";
import { SupplementCard } from "./lists/supplement-card";
import { WordsCard } from "./lists/words-card";
import { NoticeCard } from "./notice-card";
import { OutlineCard } from "./outline/outline-card";
import { OwnReportCard } from "./own-report-card";
import { ScoringCard } from "./scoring/scoring-card";
import { SettingsOutcome } from "./settings-outcome";
import { TableCard } from "./table/table-card";
import { useSettings } from "./use-settings";

type Props = {
  county: { code: string; name: string; kind: UnitKind };
  year: number;
  settled: CountyYear | null;
  /** The criteria of the scores, and the year that they were set for. */
  scoring: { scoring: Scoring; from: number | null };
  /** What is set elsewhere for the year, among the deadlines. */
  besides?: React.ReactNode;
};

/**
 * The form of a county's settings for a year. They take effect when saved; a refusal keeps what was typed.
 */
export function SettingsForm({ county, year, settled, scoring, besides }: Props) {
  const { form, submit, refusals, savedAt } = useSettings(county, year, {
    settled,
    scoring: scoring.scoring,
  });
  const { errors, isDirty, isSubmitting } = form.formState;
  const edition = editionOf(year);
  const days = dueDays(year);
  if (!edition) return null;
  const [table] = edition.tables;
  const [outline] = edition.outlines;
  return (
    <FormProvider {...form}>
      <form onSubmit={submit} noValidate aria-label={`${year} 年度设置`} className="grid gap-6">
        <DueCard days={days} regulation={edition.regulation} collector={county.kind} />
        <NoticeCard year={year} />
        <OwnReportCard days={days} collector={county} />
        {besides}
        <ScoringCard from={scoring.from} year={year} />
        {outline && <WordsCard outline={outline} owner={areaWordsOf(county).own} />}
        <SupplementCard />
        {edition.setByCounty && table ? (
          <>
            <OutlineCard edition={edition} />
            <TableCard table={table} known={edition.localTables ?? []} />
          </>
        ) : (
          <NationalForm year={year} name={edition.name} />
        )}
        <SettingsOutcome refusals={refusals} savedAt={savedAt} dirty={isDirty} errors={errors} />
        <StickyBar className="-mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t px-4 py-3 sm:mx-0 sm:rounded-md sm:border sm:px-5">
          <Button type="submit" variant="primary" busy={isSubmitting}>
            {isSubmitting ? "正在保存…" : "保存设置"}
          </Button>
          <p role="status" className="text-ink-2 text-sm">
            {isDirty ? "有改动还没有保存" : savedAt ? `已于 ${savedAt} 保存` : "没有未保存的改动"}
          </p>
        </StickyBar>
      </form>
    </FormProvider>
  );
}

type DueProps = { days: { from: string; to: string }; regulation: string; collector: UnitKind };

function DueCard({ days, regulation, collector }: DueProps) {
  const { register, formState } = useFormContext<Settings>();
  return (
    <Card>
      <CardTitle>截止日</CardTitle>
      <TextField
        label="各单位报送截止日"
        type="date"
        min={days.from}
        max={days.to}
        hint={
          regulation === "2008"
            ? "2008 年《条例》第三十一条：各级行政机关每年 3 月 31 日前公布上一年度报告。"
            : collector === "city"
              ? "《条例》第四十九条：部门 1 月 31 日前、县级政府 3 月 31 日前公布；各县（市、区）的日期可在下面另定。"
              : "《条例》第四十九条没有写明乡镇的日期，由县里定；通常为次年 1 月。"
        }
        error={formState.errors.dueOn?.message}
        className="max-w-[24rem]"
        {...register("dueOn")}
      />
    </Card>
  );
}

function NationalForm({ year, name }: { year: number; name: string }) {
  return (
    <Card>
      <CardTitle>章节和统计表</CardTitle>
      <p className="text-pretty text-ink-2">
        {year} 年度使用{name}，章节和统计表由国家统一规定，各地不能增减。
        {yearsInWords(({ setByCounty }) => setByCounty)} 年度才可以设置章节和表格。
      </p>
    </Card>
  );
}
