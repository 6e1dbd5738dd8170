import { Notice } from "@/components/ui/notice";
import { beijingTime } from "@/lib/core/beijing-time";
import type { DraftList } from "@/lib/reports/loaders";

/** The county's messages on reports that it waits for; they disappear when the report is submitted. */
export function CountyMessages({ messages }: Pick<DraftList, "messages">) {
  return messages.map(({ id, unit, year, text, at }) => (
    <Notice key={id} tone="info" title={`催报：${unit} ${year} 年度报告`}>
      <p className="whitespace-pre-line">{text}</p>
      <p className="text-sm">
        <time dateTime={at.toISOString()}>{beijingTime(at)}</time>
      </p>
    </Notice>
  ));
}
