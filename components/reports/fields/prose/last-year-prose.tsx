"use client";
import { Card, CardTitle } from "@/components/ui/card";
import { reachable } from "@/components/ui/reachable";
import type { Chapter } from "@/lib/core/outline/outline";
import { carriedProse, shownProse } from "@/lib/core/prose/live-figures";
import { isBlank, type Prose } from "@/lib/core/prose/prose";
import { useDraft } from "../../draft/draft-context";
import { PlainProse } from "./prose-text";
import { TakeLastYear } from "./take-last-year";

/** Last year's text of the chapter, next to the editor: to read, and to copy piece by piece. */
export function LastYearProse({ chapter, onTake }: { chapter: Chapter; onTake: (prose: Prose) => void }) {
  const { draft, form, lastYear, lastForm, mayWrite } = useDraft();
  if (!lastYear || !lastForm) return null;
  // The same chapter by its id or, if the outline changed, by its heading.
  const same = lastForm.outline.chapters.find(
    ({ id, heading }) => id === chapter.id || heading === chapter.heading,
  );
  const prose = same && lastYear.content.chapters[same.id];
  const locked = draft.unlocked !== null && !draft.unlocked.includes(chapter.id);
  return (
    <Card>
      <CardTitle>{lastYear.year} 年这一章</CardTitle>
      {!prose || isBlank(prose) ? (
        <p className="text-[14px] text-ink-2">上年报告没有这一章的文字。</p>
      ) : (
        <>
          <section
            {...reachable}
            aria-label={`${lastYear.year} 年原文`}
            className="max-h-80 overflow-y-auto text-[14px] text-ink-2"
          >
            <PlainProse prose={shownProse(prose, lastForm, lastYear.content.figures)} />
          </section>
          {mayWrite && !locked && (
            <>
              <TakeLastYear
                prose={carriedProse(prose, form, { form: lastForm, content: lastYear.content })}
                lastYear={lastYear.year}
                onTake={onTake}
              />
              <p className="mt-2 text-ink-3 text-sm">
                本章已有文字的，接在后面。采用后请逐句改成本年的情况。
              </p>
            </>
          )}
        </>
      )}
    </Card>
  );
}
