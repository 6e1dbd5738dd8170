"use client";
import { useState } from "react";
import { Refusals } from "@/components/shell/refusals";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { useAction } from "@/components/shell/use-action";
import { Button } from "@/components/ui/button";
import { SelectField, TextArea, TextField } from "@/components/ui/field";
import { typedNumber } from "@/lib/core/tables/figures";
import { judgeScoresAction } from "@/lib/reviews/scores/actions";
import type { UnitScore } from "@/lib/reviews/scores/types";

type Props = { countyCode: string; year: number; score: UnitScore | undefined };
const blank = { points: "", reason: "" };

/** Other points for a criterion of one unit, as its answer was accepted. */
export function AdjustForm({ countyCode, year, score }: Props) {
  const lines = score?.score.lines.filter(({ pending }) => !pending) ?? [];
  const lost = lines.find(({ points, weight }) => points < weight) ?? lines[0];
  const [criterionId, setCriterion] = useState(lost?.id ?? "");
  const typed = useTypedWords(`adjusted ${countyCode} ${year} ${score?.unitCode}`, blank);
  const { points, reason } = typed.value;
  const { busy, refusals, run } = useAction();
  if (!score) return null;
  const { unitCode, unit } = score;
  async function adjust(event: React.FormEvent) {
    event.preventDefault();
    const given = { unitCodes: [unitCode], points: typedNumber(points), reason };
    if (await run(() => judgeScoresAction({ countyCode, year, criterionId, ...given }))) typed.saved(blank);
  }
  return (
    <form aria-label={`调整${unit}的得分`} className="grid gap-3" onSubmit={adjust}>
      <p className="text-ink-2 text-sm">
        采纳以后，调整得分（连同理由列在评分里），或者更正记录，才能发布；不改分的，填原来的得分并写明理由。
      </p>
      <div className="flex flex-wrap items-end gap-3">
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
        <TextField
          label="调整为（分）"
          className="w-28"
          inputMode="decimal"
          value={points}
          onChange={({ target }) => typed.set({ ...typed.value, points: target.value })}
        />
      </div>
      <TextArea
        label="调整的理由"
        hint="单位看得到。"
        rows={2}
        maxLength={500}
        value={reason}
        onChange={({ target }) => typed.set({ ...typed.value, reason: target.value })}
      />
      <Refusals refusals={refusals} />
      <p>
        <Button type="submit" busy={busy}>
          {busy ? "正在保存…" : "调整得分"}
        </Button>
      </p>
    </form>
  );
}
