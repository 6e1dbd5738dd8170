import { Tag } from "@/components/ui/tag";
import type { Severity } from "@/lib/core/checks/engine/check";

/** How many findings of each gravity, in words; a dash in words where nothing was submitted. */
export function FindingCounts({ counts }: { counts: Record<Severity, number> | null }) {
  if (!counts) return <span className="text-ink-3">报送后显示</span>;
  const none = counts.error + counts.warning + counts.hint === 0;
  return (
    <span className="inline-flex flex-wrap gap-1">
      {none && <Tag tone="ok">没有问题</Tag>}
      {counts.error > 0 && <Tag tone="err">错误 {counts.error}</Tag>}
      {counts.warning > 0 && <Tag tone="warn">提醒 {counts.warning}</Tag>}
      {counts.hint > 0 && <Tag>提示 {counts.hint}</Tag>}
    </span>
  );
}
