import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardTitle } from "@/components/ui/card";
import { keyed } from "@/lib/core/keyed";
import type { ImportFinding } from "@/lib/imports/place/placement";
import type { Cleaned } from "@/lib/imports/read/clean/cleaned";
import type { ImportUse } from "@/lib/imports/review/import-review";
import { ImportFindingList } from "./finding-list";

/** Of another year's report neither year nor figures are imported, so findings on them are hidden. */
const ofItsYear = /^(I-year|I-figure|I-label|R)/;

/** Number shown at first, so that the review below stays visible. */
const SHOWN = 20;
/** Maximum number of kinds of cleaned text; the source below shows every one. */
const CLEANED = 300;

/** Findings on the document, and what was cleaned. */
export function FindingsCard({
  findings,
  cleaned,
  use,
}: {
  findings: readonly ImportFinding[];
  cleaned: readonly Cleaned[];
  use: ImportUse;
}) {
  const [asked, setAsked] = useState(SHOWN);
  const all = use === "base" ? findings.filter(({ code }) => !ofItsYear.test(code)) : findings;
  const shown = all.slice(0, asked);
  const times = cleaned.reduce((sum, each) => sum + each.times, 0);
  return (
    <Card className="grid gap-3">
      <CardTitle className="mb-0">读到的问题（{all.length}）</CardTitle>
      {all.length === 0 ? (
        <p className="text-ink-2">没有发现问题。导入后“体检”还会全面检查一遍。</p>
      ) : (
        <ImportFindingList findings={shown} />
      )}
      {all.length > asked && (
        <p>
          <Button size="small" onClick={() => setAsked(asked + 100)}>
            再显示一些（还有 {all.length - asked} 处）
          </Button>
        </p>
      )}
      {cleaned.length > 0 && (
        <details>
          <summary className="font-medium">清理了 {times} 处</summary>
          <ul className="mt-2 grid gap-1 text-sm">
            {keyed(cleaned.slice(0, CLEANED)).map(
              ({ key, item: { name, text, became, times: often, place } }) => (
                <li key={key} className="wrap-anywhere grid gap-x-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
                  <span className="text-ink-2">{name}</span>
                  <span>
                    <del className="text-err">{text.trim() === "" ? "空白" : text}</del>
                    {became && <> → {became}</>}
                    {place && <span className="text-ink-3">（{place}）</span>}
                    {often > 1 && <span className="text-ink-3">（{often} 处）</span>}
                  </span>
                </li>
              ),
            )}
          </ul>
          {cleaned.length > CLEANED && (
            <p className="mt-2 text-ink-3 text-sm">
              另有 {cleaned.length - CLEANED} 种没有列出，在下面的原文里划去。
            </p>
          )}
        </details>
      )}
    </Card>
  );
}
