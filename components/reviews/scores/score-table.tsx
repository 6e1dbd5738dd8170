"use client";
import { ChevronRight } from "lucide-react";
import { useState } from "react";
import { Tag } from "@/components/ui/tag";
import { pendingWord, type Score, type ScoreLine } from "@/lib/core/season/scores/score";
import type { ShownTotal } from "@/lib/reviews/scores/sent-scores";
import type { UnitScore } from "@/lib/reviews/scores/types";
import { ScoreLines } from "./score-lines";

type Props = {
  scores: readonly UnitScore[];
  past: readonly ShownTotal[];
  /** What criteria count, in words, by their ids. */
  whats?: Readonly<Record<string, string>>;
  /** What units answered to their scores, below their lines: how it stands, and the item. */
  answers?: Readonly<Record<string, Answer>>;
};
type Answer = { state: keyof typeof answerLabels; item: React.ReactNode };
const answerLabels = { open: "有意见", decided: "已答复", agreed: "无意见", asked: "再征求" } as const;
const isToDo = (state: Answer["state"]) => state === "open" || state === "asked";

/** The unit's name stays in sight while the points scroll sideways. */
const first = "sticky left-0 z-10 bg-paper text-left max-md:shadow-[1px_0_var(--color-line)]";

/** The scores of the units, each with its points by criterion; the grounds of a unit open below its row. */
export function ScoreTable({ scores, past, whats = {}, answers = {} }: Props) {
  const criteria = columnsOf(scores);
  const years = [...new Set(past.map(({ year }) => year))];
  return (
    <section
      aria-label="评分表"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded-md border border-line bg-paper"
    >
      <table className="w-full border-collapse text-sm tabular-nums">
        <thead>
          <tr className="whitespace-nowrap border-line border-b align-bottom">
            <th scope="col" className={`${first} px-3 py-2`}>
              单位
            </th>
            <th scope="col" className="px-3 py-2 text-right">
              总分
            </th>
            {criteria.map(({ id, name, group }) => (
              <th scope="col" key={id} title={whats[id]} className="px-3 py-2 text-right">
                {group && <span className="block font-normal text-ink-2 text-xs">{group}</span>}
                {name}
                <Weight of={scores.flatMap(({ score }) => weightOf(score, id))} />
              </th>
            ))}
            {years.map((each) => (
              <th scope="col" key={each} className="px-3 py-2 text-right">
                {each} 年
              </th>
            ))}
          </tr>
        </thead>
        {scores.map((score) => (
          <ScoreRows
            key={score.unitCode}
            {...score}
            {...{ criteria, years, past }}
            answer={answers[score.unitCode]}
          />
        ))}
      </table>
    </section>
  );
}

/** The criteria of all units, each once. */
function columnsOf(scores: readonly UnitScore[]): ScoreLine[] {
  const lines = scores.flatMap(({ score }) => score.lines);
  return lines.filter(({ id }, at) => lines.findIndex((line) => line.id === id) === at);
}

function weightOf({ lines }: Score, of: string): number[] {
  return lines.flatMap(({ id, weight }) => (id === of ? [weight] : []));
}

/** The full points of a criterion, if they are the same for all units. */
function Weight({ of: [weight, ...others] }: { of: readonly number[] }) {
  if (weight === undefined || others.some((other) => other !== weight)) return null;
  return <span className="block font-normal text-ink-2">满分 {weight}</span>;
}

type RowProps = UnitScore & {
  criteria: readonly ScoreLine[];
  years: readonly number[];
  past: readonly ShownTotal[];
  answer: Answer | undefined;
};

function ScoreRows({ unitCode, unit, score, criteria, years, past, answer }: RowProps) {
  const [open, setOpen] = useState(false);
  const columns = 2 + criteria.length + years.length;
  return (
    <tbody className="border-line border-b last:border-0">
      <tr>
        <th scope="row" className={`${first} font-normal`}>
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="flex w-full items-center gap-1 px-3 py-2 text-left hover:text-accent max-md:min-w-[8.5rem] md:whitespace-nowrap"
          >
            <ChevronRight aria-hidden size={14} className={open ? "shrink-0 rotate-90" : "shrink-0"} />
            <span className="flex flex-wrap items-center gap-1">
              <span className="min-w-[5em]">{unit}</span>
              {answer && <Tag tone={isToDo(answer.state) ? "warn" : "ok"}>{answerLabels[answer.state]}</Tag>}
            </span>
          </button>
        </th>
        <td className="whitespace-nowrap px-3 py-2 text-right">
          <Total score={score} />
        </td>
        {criteria.map(({ id }) => (
          <Points key={id} line={score.lines.find((line) => line.id === id)} />
        ))}
        {years.map((each) => (
          <td key={each} className="px-3 py-2 text-right text-ink-2">
            {past.find((one) => one.unitCode === unitCode && one.year === each)?.total ?? "—"}
          </td>
        ))}
      </tr>
      {open && (
        <tr>
          <td colSpan={columns} className="p-0">
            <div className="sticky left-0 max-w-[min(44em,calc(100vw-2.5rem))] px-3 pt-1 pb-4 sm:pl-8">
              <ScoreLines score={score} reader="county" />
              {answer && <div className="mt-3 grid gap-2 border-line border-t pt-3">{answer.item}</div>}
            </div>
          </td>
        </tr>
      )}
    </tbody>
  );
}

function Points({ line }: { line: ScoreLine | undefined }) {
  if (!line) return <td className="px-3 py-2 text-right text-ink-3">—</td>;
  const { points, weight, pending } = line;
  return (
    <td className={`whitespace-nowrap px-3 py-2 text-right ${colourOf(points < weight, pending)}`}>
      {pending ? pendingWord(line) : points}
    </td>
  );
}

/** Nothing to judge yet is no score of zero. */
function Total({ score }: Pick<UnitScore, "score">) {
  const [pending] = score.lines.filter((line) => line.pending);
  if (pending && score.full === 0) return <span className="text-ink-3">{pendingWord(pending)}</span>;
  return (
    <>
      <b>{score.total}</b>
      {pending && <span className="text-ink-2"> / {score.full}</span>}
    </>
  );
}

function colourOf(lost: boolean, pending: boolean): string {
  if (pending) return "text-ink-3";
  return lost ? "font-bold text-err" : "";
}
