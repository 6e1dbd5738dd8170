"use client";
import { useState } from "react";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { useAction } from "@/components/shell/use-action";
import { SelectField } from "@/components/ui/field";
import { typedNumber } from "@/lib/core/tables/figures";
import { judgeScoresAction } from "@/lib/reviews/scores/actions";
import type { UnitScore } from "@/lib/reviews/scores/types";
import { blankMark, MarkFields } from "./mark-fields";

type Props = { countyCode: string; year: number; score: UnitScore | undefined };

/** Other points for a criterion of one unit, as its answer was accepted. */
export function AdjustForm({ countyCode, year, score }: Props) {
  const lines = score?.score.lines.filter(({ pending }) => !pending) ?? [];
  const lost = lines.find(({ points, weight }) => points < weight) ?? lines[0];
  const [criterionId, setCriterion] = useState(lost?.id ?? "");
  const typed = useTypedWords(`adjusted ${countyCode} ${year} ${score?.unitCode}`, blankMark);
  const { points, reason } = typed.value;
  const { busy, refusals, run } = useAction();
  if (!score) return null;
  const { unitCode, unit } = score;
  async function adjust(event: React.FormEvent) {
    event.preventDefault();
    const given = { unitCodes: [unitCode], points: typedNumber(points), reason };
    if (await run(() => judgeScoresAction({ countyCode, year, criterionId, ...given })))
      typed.saved(blankMark);
  }
  return (
    <form aria-label={`调整${unit}的得分`} className="grid gap-3" onSubmit={adjust}>
      <p className="text-ink-2 text-sm">
        采纳以后，调整得分（连同理由列在评分里），或者更正记录，才能发布；不改分的，填原来的得分并写明理由。
      </p>
      <MarkFields
        pointsLabel="调整为（分）"
        reasonLabel="调整的理由"
        {...{ refusals, busy }}
        typed={typed.value}
        onType={typed.set}
        send="调整得分"
      >
        <SelectField
          label="评分项目"
          className="min-w-0 flex-1 basis-40"
          value={criterionId}
          onChange={({ target }) => setCriterion(target.value)}
        >
          {lines.map((line) => (
            <option key={line.id} value={line.id}>
              {line.name}（{line.points} / {line.weight}）
            </option>
          ))}
        </SelectField>
      </MarkFields>
    </form>
  );
}
