import { Tag } from "@/components/ui/tag";
import type { Severity } from "@/lib/core/checks/engine/check";
import { severities } from "../severities";

/**
 * Number of findings by severity, in words; a dash (with a text for screen readers) if nothing was submitted.
 */
export function FindingCounts({ counts }: { counts: Record<Severity, number> | null }) {
  if (!counts)
    return (
      <span className="text-ink-3">
        <span aria-hidden>—</span>
        <span className="sr-only">报送后显示</span>
      </span>
    );
  const none = severities.every(({ severity }) => counts[severity] === 0);
  return (
    <span className="inline-flex flex-wrap gap-1">
      {none && <Tag tone="ok">没有问题</Tag>}
      {severities.map(
        ({ severity, title, tone }) =>
          counts[severity] > 0 && (
            <Tag key={severity} tone={tone}>
              {title} {counts[severity]}
            </Tag>
          ),
      )}
    </span>
  );
}
