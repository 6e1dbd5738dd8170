import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";

/** Why a move was refused: every reason at once. */
export function RefusalNotice({ refusals }: { refusals: readonly Refusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <Notice tone="err" title="没有办成，报告没有变动">
      <ul className="list-disc pl-5">
        {refusals.map(({ code, message }) => (
          <li key={code}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
