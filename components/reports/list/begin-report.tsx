"use client";
import { FileUp } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { type UseFormReturn, useForm } from "react-hook-form";
import { resultOf } from "@/components/shell/action-result";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { SelectField, TextField } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { ScriptForm } from "@/components/ui/script-form";
import { chineseDayShort } from "@/lib/core/beijing-time";
import { editionOf } from "@/lib/core/editions/registry";
import { deadlineWords } from "@/lib/core/season/deadline";
import { beginReportAction } from "@/lib/reports/actions";
import type { DraftList } from "@/lib/reports/loaders";

type Values = { year: string; from: "lastYear" | "empty"; issued: boolean; issuedOn: string; where: string };

const blank: Values = { year: "", from: "lastYear", issued: false, issuedOn: "", where: "" };

type Beginning = DraftList["beginnings"][number] & { asked: number | null };

/**
 * Starts the report of a unit for a year: from last year's, from nothing, or as already issued elsewhere.
 * `folded` if there is a current report; `asked` is the year requested by a link.
 */
export function BeginReport({ folded, ...beginning }: Beginning & { folded: boolean }) {
  if (beginning.years.length === 0) return null;
  if (!folded)
    return (
      <Card>
        <CardTitle>{beginning.unit}：开始填报</CardTitle>
        <BeginForm {...beginning} />
      </Card>
    );
  return (
    <details className="rounded-md border border-line bg-paper px-5 py-3">
      <summary className="font-medium">{beginning.unit}：填报另一个年度</summary>
      <div className="mt-4">
        <BeginForm {...beginning} />
      </div>
    </details>
  );
}

function BeginForm({ unitCode, unit, years, asked }: Beginning) {
  const router = useRouter();
  const [trouble, setTrouble] = useState<string[]>([]);
  const [going, setGoing] = useState(false);
  const form = useForm<Values>({
    defaultValues: { ...blank, year: String(proposed(years, asked)) },
  });
  const year = Number(form.watch("year"));
  const { hasLastYear = false, merged = [], due = null } = years.find((each) => each.year === year) ?? {};

  async function begin(values: Values) {
    setTrouble([]);
    setGoing(true);
    const answer = await resultOf(
      beginReportAction({
        unitCode,
        year: Number(values.year),
        from: hasLastYear ? values.from : "empty",
        asIssued: values.issued ? { issuedOn: values.issuedOn, where: values.where } : null,
      }),
    );
    if (answer.ok) return router.push(`/desk/reports/${answer.value.reportId}/front`);
    setGoing(false);
    setTrouble(answer.refusals.map(({ message }) => message));
  }

  return (
    <ScriptForm aria-label={`${unit}：开始填报`} className="grid gap-4" onSubmit={form.handleSubmit(begin)}>
      <div className="grid items-start gap-4 sm:grid-cols-[13rem_minmax(0,1fr)]">
        <SelectField label="报告年度" hint={yearHint(year, due)} {...form.register("year")}>
          {years.map((each) => (
            <option key={each.year} value={each.year}>
              {each.year} 年度
            </option>
          ))}
        </SelectField>
        {hasLastYear ? (
          <FromLastYear {...{ year, merged }} {...form} />
        ) : (
          <p className="self-center text-ink-2">系统里没有 {year - 1} 年的报告，将从空白开始。</p>
        )}
      </div>
      <AsIssuedFields {...form} />
      {trouble.length > 0 && (
        <Notice tone="err" title="没有建立">
          {[...new Set(trouble)].map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      )}
      <Buttons going={going} href={`/imports?unit=${unitCode}&year=${year}`} />
    </ScriptForm>
  );
}

/** The form of that year, and by when the report is due: “2021年版；报送1月22日截止，还有 12 天”. */
function yearHint(year: number, due: Beginning["years"][number]["due"]): string {
  const words = due && deadlineWords(due.daysLeft);
  return [
    editionOf(year)?.name,
    due && due.daysLeft !== 0 ? `报送${chineseDayShort(due.on)}截止，${words}` : words && `报送${words}`,
  ]
    .filter(Boolean)
    .join("；");
}

type Fields = Pick<UseFormReturn<Values>, "register" | "watch">;

type FromProps = Pick<Fields, "register"> & { year: number; merged: readonly string[] };

function FromLastYear({ year, merged, register }: FromProps) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-medium">从哪里开始</legend>
      <label className="flex items-start gap-2">
        <input
          type="radio"
          value="lastYear"
          className="mt-1.5 size-4 shrink-0 accent-accent"
          {...register("from")}
        />
        <span>
          参照 {year - 1} 年报告：上年文字放在编辑框旁供采用，上年数字只供对照，只有“上年结转”自动填入
          {merged.length > 0 && `；上年数字含已并入的${merged.join("、")}，是各单位之和`}
        </span>
      </label>
      <label className="flex items-start gap-2">
        <input
          type="radio"
          value="empty"
          className="mt-1.5 size-4 shrink-0 accent-accent"
          {...register("from")}
        />
        <span>从空白开始</span>
      </label>
    </fieldset>
  );
}

/** Where and when an already issued report was published. */
function AsIssuedFields({ register, watch }: Fields) {
  const issued = watch("issued");
  return (
    <>
      <label className="flex items-start gap-2">
        <input type="checkbox" className="mt-1.5 size-4 shrink-0 accent-accent" {...register("issued")} />
        <span>这份报告以前已在别处公布，现按原样录入（原件中的差错保持原样，由审核员逐条说明）</span>
      </label>
      {issued && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label="原报告发布日期" type="date" {...register("issuedOn")} />
          <TextField
            label="原报告发布在哪里"
            hint="如“政府门户网站”"
            maxLength={200}
            {...register("where")}
          />
        </div>
      )}
    </>
  );
}

function Buttons({ going, href }: { going: boolean; href: Route }) {
  return (
    <>
      <p className="flex flex-wrap gap-3">
        <Button type="submit" variant="primary" busy={going}>
          {going ? "正在建立…" : "开始填报"}
        </Button>
        <Button asChild>
          <Link href={href}>
            <FileUp aria-hidden size={18} />
            从已有文件开始
          </Link>
        </Button>
      </p>
      <p className="text-ink-3 text-sm">
        已有 Word 文件或网页的，点“从已有文件开始”，各章文字和表格数字会读进草稿。
      </p>
    </>
  );
}

/** The requested year; else the year just ended; if that is begun already, the newest that is not. */
function proposed(years: { year: number }[], asked: number | null): number | undefined {
  const find = (wanted: number | null) => years.find(({ year }) => year === wanted);
  return (find(asked) ?? find(new Date().getFullYear() - 1) ?? years[0])?.year;
}
