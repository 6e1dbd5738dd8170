"use client";
import { useFormContext } from "react-hook-form";
import { Card, CardTitle } from "@/components/ui/card";
import { TextField } from "@/components/ui/field";
import type { Settings } from "@/lib/counties/schema";

/** This year's notice, which the prefaces of the units cite. */
export function NoticeCard({ year }: { year: number }) {
  const { register, formState } = useFormContext<Settings>();
  const { notice } = formState.errors;
  return (
    <Card>
      <CardTitle>本年度的通知</CardTitle>
      <p className="mb-3 text-pretty text-ink-2">
        填了以后，各单位新建的 {year}{" "}
        年度报告在引言的编制依据里写上它；已经建立的，改基本信息或点“重写引言”时带上。不填的不写。
      </p>
      <div className="grid gap-4 sm:grid-cols-[1fr_14rem]">
        <TextField
          label="通知标题"
          hint="不用写书名号"
          maxLength={102}
          error={notice?.title?.message}
          {...register("notice.title")}
        />
        <TextField
          label="文号"
          hint="没有的不填"
          maxLength={40}
          error={notice?.number?.message}
          {...register("notice.number")}
        />
      </div>
    </Card>
  );
}
