"use client";
import clsx from "clsx";
import { SlidersHorizontal } from "lucide-react";
import Form from "next/form";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { activityGroups } from "@/lib/core/activity/event-kinds";
import { type ActivityQuery, periodFault } from "@/lib/publications/activity/schema";
import { activityHref } from "./activity-href";

/** The query is in the URL. On a narrow screen all filters except the search text can be collapsed. */
export function ActivityFilters({ query }: { query: ActivityQuery }) {
  const { q, who, group, from, to } = query;
  const fault = periodFault(query);
  const more = useId();
  const [open, setOpen] = useState(Boolean(who || group || from || to));
  return (
    <Form
      action="/accounts/activity"
      aria-label="筛选操作记录"
      className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[2fr_1fr_1fr_1fr_1fr_auto]"
    >
      <TextField label="查找" name="q" type="search" defaultValue={q} placeholder="单位、理由、内容" />
      <div id={more} className={clsx(open ? "grid gap-3" : "hidden", "sm:contents")}>
        <TextField label="办理人" name="who" defaultValue={who} placeholder="姓名或用户名" />
        <SelectField label="类别" name="group" defaultValue={group ?? ""}>
          <option value="">全部</option>
          {Object.entries(activityGroups).map(([id, label]) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </SelectField>
        <TextField
          label="从"
          name="from"
          type="date"
          defaultValue={from ?? ""}
          {...(fault && { error: fault })}
        />
        <TextField label="到" name="to" type="date" defaultValue={to ?? ""} />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary">
          查找
        </Button>
        {fault ? (
          <Button why={fault}>导出 CSV</Button>
        ) : (
          <Button asChild>
            <a href={activityHref("/accounts/activity/csv", { ...query, before: undefined })}>导出 CSV</a>
          </Button>
        )}
        <Button
          variant="quiet"
          aria-expanded={open}
          aria-controls={more}
          className="sm:hidden"
          onClick={() => setOpen(!open)}
        >
          <SlidersHorizontal aria-hidden size={16} />
          {open ? "收起条件" : "更多条件"}
        </Button>
      </div>
    </Form>
  );
}
