import { Notice } from "@/components/ui/notice";
import type { Refusal } from "@/lib/core/refusal";

/** Every reason for a refusal. */
export function RefusalList({ refusals }: { refusals: readonly Refusal[] }) {
  if (refusals.length === 0) return null;
  return (
    <Notice tone="err">
      <ul className="grid gap-1">
        {refusals.map(({ code, message }) => (
          <li key={code + message}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
