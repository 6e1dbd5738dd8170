import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";

/** Why something was not done: every reason. */
export function Refusals({ refusals, title }: { refusals: readonly Refusal[]; title?: string }) {
  if (refusals.length === 0) return null;
  return (
    <Notice tone="err" title={title}>
      <ul className="grid gap-1">
        {refusals.map(({ code, message }) => (
          <li key={code + message}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
