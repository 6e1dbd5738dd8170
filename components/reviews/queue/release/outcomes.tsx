import { Button } from "@/components/ui/button";
import type { ReleaseOutcome } from "@/lib/publications/types";
import type { QueueRow } from "@/lib/reviews/types";

type Props = {
  rows: readonly QueueRow[];
  outcomes: readonly ReleaseOutcome[];
  /** The action on each report: 公布, 通过. */
  act: string;
  onClose: () => void;
};

/** The result for each report of a bulk action. */
export function Outcomes({ rows, outcomes, act, onClose }: Props) {
  const made = outcomes.filter(({ refusals }) => refusals.length === 0).length;
  return (
    <div className="grid gap-4">
      <p role="status" className="font-medium">
        已{act} {made} 份{made < outcomes.length && `，${outcomes.length - made} 份没有${act}`}。
      </p>
      <ul className="grid gap-2">
        {outcomes.map(({ reportId, refusals }) => (
          <li key={reportId}>
            {rows.find((row) => row.reportId === reportId)?.unit}：
            {refusals.length === 0 ? (
              `已${act}`
            ) : (
              <span className="text-err">{refusals.map(({ message }) => message).join("")}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="flex justify-end">
        <Button variant="primary" onClick={onClose}>
          完成
        </Button>
      </p>
    </div>
  );
}
