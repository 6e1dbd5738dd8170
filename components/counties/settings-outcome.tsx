"use client";
import { useEffect, useRef } from "react";
import type { FieldErrors } from "react-hook-form";
import { Refusals } from "@/components/shell/refusals";
import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";
import type { Settings } from "@/lib/counties/schema";

type Props = {
  refusals: readonly Refusal[];
  savedAt: string | null;
  dirty: boolean;
  errors: FieldErrors<Settings>;
};

/** The result of saving: what was set, or every reason for the refusal. */
export function SettingsOutcome({ refusals, savedAt, dirty, errors }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusals.length > 0) place.current?.scrollIntoView({ block: "center" });
  }, [refusals]);
  const chapters = [errors.chapters?.root?.message, errors.chapters?.message].filter(Boolean);
  return (
    <div ref={place} className="grid gap-3 empty:hidden">
      <Refusals refusals={refusals} title="没有保存，您填的内容还在本页" />
      {refusals.length === 0 && Object.keys(errors).length > 0 && (
        <Notice tone="err" title="没有保存：请先改正页面上标红的地方">
          {[...new Set(chapters)].map((message) => (
            <p key={message}>{message}</p>
          ))}
        </Notice>
      )}
      {savedAt && !dirty && (
        <Notice tone="ok" title="设置已保存">
          此后新建的报告按这份设置编写，截止日已对所有报告生效。
        </Notice>
      )}
    </div>
  );
}
