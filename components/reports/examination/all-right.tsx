"use client";
import { CircleCheck } from "lucide-react";
import { checksOf } from "@/lib/core/checks/edition-checks";
import { proseText } from "@/lib/core/prose/prose";
import { useDraft, useExamined } from "../draft/draft-context";

/** Shown without findings: what was checked. */
export function AllRight() {
  const { form, lastYear } = useDraft();
  const { content } = useExamined();
  const words = Object.values(content.chapters).reduce(
    (sum, prose) => sum + proseText(prose).replace(/\s/g, "").length,
    0,
  );
  const rules = new Set(checksOf(form.edition).map(({ code }) => code)).size;
  return (
    <div className="flex flex-col items-center gap-4 rounded-md border border-ok bg-ok-wash px-6 py-10 text-center">
      <CircleCheck aria-hidden size={44} strokeWidth={1.5} className="text-ok" />
      <p className="font-bold font-song text-xl">没有发现问题</p>
      <dl className="flex flex-wrap justify-center gap-x-8 gap-y-2">
        {[
          ["核对规则", `${rules} 条`],
          ["数字", `${form.cells.size} 格`],
          ["文字", `${words} 字`],
          ["与上年衔接", lastYear ? `${lastYear.year} 年报告` : "没有上年报告"],
        ].map(([label, value]) => (
          <div key={label}>
            <dt className="text-ink-2 text-sm">{label}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
