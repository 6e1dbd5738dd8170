"use client";
import { useDecisionWords } from "@/components/shell/decisions";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/field";
import { unwaiveFindingAction, waiveFindingAction } from "@/lib/reviews/actions";
import type { ReviewFinding } from "@/lib/reviews/types";
import { useNotes } from "../notes/notes-context";
import { RefusalList } from "../refusal-list";
import { useReviewAction } from "../use-review-action";

type Props = { reportId: string; finding: ReviewFinding; mayWaive: boolean };

/** The waiver of an error, or the form for it. */
export function Waiver({ reportId, finding, mayWaive }: Props) {
  const { run, busy, refusals } = useReviewAction();
  const { seen } = useNotes();
  if (!finding.waiver) return mayWaive ? <WaiverForm reportId={reportId} finding={finding} /> : null;
  return (
    <>
      <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">
        <span className="text-ink-2">已豁免（{finding.waiver.reviewer}）：</span>
        {finding.waiver.reason}
      </p>
      {mayWaive && (
        <p>
          <Button
            size="small"
            busy={busy}
            onClick={() => run(unwaiveFindingAction({ reportId, seen, findingKey: finding.key }))}
          >
            撤销豁免
          </Button>
        </p>
      )}
      <RefusalList refusals={refusals} />
    </>
  );
}

function WaiverForm({ reportId, finding }: Pick<Props, "reportId" | "finding">) {
  const findingKey = finding.key;
  const { run, busy, refusals } = useReviewAction();
  const { seen } = useNotes();
  const [reason, setReason] = useDecisionWords<string>(`waiver ${findingKey}`, "");

  async function save(event: React.FormEvent) {
    event.preventDefault();
    const waived = { reportId, seen, findingKey, reason: reason.trim() };
    if ((await run(waiveFindingAction(waived))).ok) setReason("");
  }

  return (
    <form aria-label={`豁免：${finding.message}`} className="grid gap-2" onSubmit={save}>
      <TextArea
        label="豁免理由"
        hint="这份报告按原样录入，原件的错误经说明可以保留。理由将随报告一并公布。"
        rows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <RefusalList refusals={refusals} />
      <p>
        <Button type="submit" size="small" busy={busy} why={reason.trim() === "" && "请先写理由"}>
          {busy ? "正在保存…" : "豁免这条错误"}
        </Button>
      </p>
    </form>
  );
}
