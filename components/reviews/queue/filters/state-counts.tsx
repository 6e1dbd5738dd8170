import type { QueueState } from "@/lib/reviews/types";
import { queueStateLabels } from "../../state-tag";

type Props = {
  /** Number of reports in each state, regardless of the chosen one. */
  counts: ReadonlyMap<QueueState, number>;
  chosen: QueueState | null;
  onChoose: (state: QueueState | null) => void;
};

/** The occurring states with their numbers, as filter buttons. */
export function StateCounts({ counts, chosen, onChoose }: Props) {
  const states = (Object.keys(queueStateLabels) as QueueState[]).filter(
    (state) => (counts.get(state) ?? 0) > 0 || state === chosen,
  );
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const look = (pressed: boolean) =>
    `inline-flex min-h-8 items-center gap-2 rounded-full border px-3 text-sm ${
      pressed
        ? "border-accent bg-accent-wash font-medium text-accent-ink"
        : "border-line-2 bg-paper text-ink-2"
    }`;
  return (
    <fieldset className="flex flex-wrap gap-2">
      <legend className="sr-only">按状态筛选</legend>
      <button
        type="button"
        aria-pressed={chosen === null}
        className={look(chosen === null)}
        onClick={() => onChoose(null)}
      >
        全部 <span className="tabular-nums">{total}</span>
      </button>
      {states.map((state) => (
        <button
          key={state}
          type="button"
          aria-pressed={chosen === state}
          className={look(chosen === state)}
          onClick={() => onChoose(chosen === state ? null : state)}
        >
          {queueStateLabels[state]} <span className="tabular-nums">{counts.get(state) ?? 0}</span>
        </button>
      ))}
    </fieldset>
  );
}
