"use client";
import { useDecisionResult } from "@/components/shell/decision-result";
import { Refusals } from "@/components/shell/refusals";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import type { SeasonPaper } from "@/lib/core/season/season-paper";
import { beginPaperAction } from "@/lib/reviews/season-papers/actions";

type Props = { at: { countyCode: string; year: number; paper: SeasonPaper }; label: string };

/** Generates a paper from the current record. */
export function BeginPaperButton({ at, label }: Props) {
  const { busy, refusals, run } = useAction();
  const setResult = useDecisionResult();
  const begin = () => {
    setResult(null);
    return run(() => beginPaperAction(at));
  };
  return (
    <div className="grid gap-2">
      <p>
        <Button variant="primary" busy={busy} onClick={() => void begin()}>
          {busy ? "正在起草…" : label}
        </Button>
      </p>
      <Refusals refusals={refusals} />
    </div>
  );
}
