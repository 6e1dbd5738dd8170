"use client";
import { useState } from "react";
import { useTypedWords } from "@/components/shell/typed-words/typed-words-context";
import { useAction } from "@/components/shell/use-action";
import { Card, CardTitle } from "@/components/ui/card";
import { SelectField } from "@/components/ui/field";
import { beijingTime } from "@/lib/core/beijing-time";
import type { JudgedCriterion } from "@/lib/core/season/scores/criteria";
import { asHalfWidth, typedNumber } from "@/lib/core/tables/figures";
import { judgeScoresAction } from "@/lib/reviews/scores/actions";
import type { GivenMark, UnitScore } from "@/lib/reviews/scores/types";
import { blankMark, MarkFields } from "./mark-fields";

type Props = {
  countyCode: string;
  year: number;
  judged: readonly JudgedCriterion[];
  scores: readonly UnitScore[];
  marks: readonly GivenMark[];
  mayJudge: boolean;
};

/** The criteria that a reviewer judges by hand: what is still to be judged, the points, and every mark. */
export function JudgedCard({ judged, ...rest }: Props) {
  if (judged.length === 0) return null;
  return (
    <Card>
      <CardTitle>审核员评的项目</CardTitle>
      <ul className="grid gap-6">
        {judged.map((criterion) => (
          <li key={criterion.id} className="grid gap-3">
            <Judged criterion={criterion} {...rest} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type One = Omit<Props, "judged"> & { criterion: JudgedCriterion };

function Judged({ criterion, ...rest }: One) {
  const { scores, marks, mayJudge } = rest;
  const { id, name, max } = criterion;
  const open = scores.filter(({ score }) => score.lines.some((line) => line.id === id && line.pending));
  const given = marks.filter(({ criterionId }) => criterionId === id);
  return (
    <>
      <h3 className="font-medium">
        {name}（满分 {max}）
        <span className="font-normal text-ink-2">
          {open.length > 0 ? `还有 ${open.length} 个单位没有评` : "各单位都已评"}
        </span>
      </h3>
      {mayJudge && <JudgeForm {...rest} {...{ criterion, open }} />}
      {given.length > 0 && (
        <details>
          <summary className="cursor-pointer">评分记录 {given.length} 条</summary>
          <ul className="mt-2 grid gap-1 text-sm">
            {given.map((mark) => (
              <li
                key={mark.id}
                id={`mark-${mark.id}`}
                className="[overflow-wrap:anywhere] target:bg-accent-wash"
              >
                {scores.find(({ unitCode }) => unitCode === mark.unitCode)?.unit ?? mark.unitCode}：
                {mark.points} 分，{mark.reason}
                <span className="text-ink-2">
                  （{mark.author}，{beijingTime(new Date(mark.at))}）
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** All units that are not judged yet, as one choice. */
const REST = "rest";

type FormProps = One & { open: readonly UnitScore[] };

function JudgeForm({ countyCode, year, criterion: { id, name, max }, scores, open }: FormProps) {
  const [chosen, setUnit] = useState("");
  const unit = chosen === REST && open.length === 0 ? "" : chosen;
  const typed = useTypedWords(`judged ${countyCode} ${year} ${id}`, blankMark);
  const { points, reason } = typed.value;
  const { busy, refusals, run } = useAction();
  async function judge(event: React.FormEvent) {
    event.preventDefault();
    const unitCodes = unit === REST ? open.map(({ unitCode }) => unitCode) : unit ? [unit] : [];
    const given = { points: typedNumber(points), reason };
    const done = await run(() =>
      judgeScoresAction({ countyCode, year, criterionId: id, unitCodes, ...given }),
    );
    if (!done) return;
    typed.saved(blankMark);
    setUnit("");
  }
  return (
    <form aria-label={name} className="grid gap-3" onSubmit={judge}>
      <MarkFields
        pointsLabel={`得分（0 至 ${max}）`}
        reasonLabel="理由"
        {...{ refusals, busy }}
        typed={typed.value}
        onType={typed.set}
        send={unit === REST ? `给 ${open.length} 个单位评 ${asHalfWidth(points)} 分` : "评分"}
      >
        <UnitChoice {...{ unit, setUnit, scores, open }} />
      </MarkFields>
    </form>
  );
}

type ChoiceProps = Pick<FormProps, "scores" | "open"> & { unit: string; setUnit: (unit: string) => void };

/** Nothing is chosen at first: what is given to many units at once is asked for. */
function UnitChoice({ unit, setUnit, scores, open }: ChoiceProps) {
  return (
    <SelectField
      label="单位"
      className="min-w-0 flex-1 basis-60"
      value={unit}
      onChange={({ target }) => setUnit(target.value)}
    >
      <option value="">请选择</option>
      {open.length > 0 && <option value={REST}>没有评的 {open.length} 个单位</option>}
      {scores.map((each) => (
        <option key={each.unitCode} value={each.unitCode}>
          {each.unit}
          {open.includes(each) ? "" : "（已评）"}
        </option>
      ))}
    </SelectField>
  );
}
