import { keyed } from "@/components/reading/keyed";
import { Card, CardTitle } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import type { ImportUse } from "@/lib/imports/sorting";
import type { Cleaned } from "@/lib/intake/clean/cleaned";
import type { IntakeFinding } from "@/lib/intake/placement";

const severities = {
  error: { tone: "err", label: "错误" },
  warning: { tone: "warn", label: "提醒" },
  hint: { tone: "info", label: "提示" },
} as const;

/** Of another year's report, what concerns its year and its figures is no news: neither comes along. */
const ofItsYear = /^(I-year|I-figure|I-label|R)/;

/** What a person should know of the document before accepting it, and what was cleaned away. */
export function FindingsCard({
  findings,
  cleaned,
  use,
}: {
  findings: readonly IntakeFinding[];
  cleaned: readonly Cleaned[];
  use: ImportUse;
}) {
  const shown = use === "base" ? findings.filter(({ code }) => !ofItsYear.test(code)) : findings;
  const times = cleaned.reduce((sum, each) => sum + each.times, 0);
  return (
    <Card className="grid gap-3">
      <CardTitle className="mb-0">读到的问题（{shown.length}）</CardTitle>
      {shown.length === 0 ? (
        <p className="text-ink-2">没有发现问题。导入后“体检”还会全面检查一遍。</p>
      ) : (
        <ul className="grid gap-1.5">
          {keyed(shown).map(({ key, item: { severity, message } }) => (
            <li key={key} className="flex items-start gap-2">
              <Tag tone={severities[severity].tone}>{severities[severity].label}</Tag>
              <span className="wrap-anywhere min-w-0">{message}</span>
            </li>
          ))}
        </ul>
      )}
      {cleaned.length > 0 && (
        <details>
          <summary className="font-medium">清理了 {times} 处</summary>
          <ul className="mt-2 grid gap-1 text-sm">
            {keyed(cleaned).map(({ key, item: { name, text, became, times: often } }) => (
              <li key={key} className="wrap-anywhere grid gap-x-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
                <span className="text-ink-2">{name}</span>
                <span>
                  <del className="text-err">{text.trim() === "" ? "空白" : text}</del>
                  {became && <> → {became}</>}
                  {often > 1 && <span className="text-ink-3">（{often} 处）</span>}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
