import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";

/** Every reason for a refusal. */
export function Refusals({ refusals, title }: { refusals: readonly Refusal[]; title?: string }) {
  if (refusals.length === 0) return null;
  return (
    <Notice tone="err" title={title}>
      <ul className="grid gap-1">
        {[...new Set(refusals.map(({ message }) => message))].map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
