import { Notice } from "@/components/ui/notice";
import { beijingTime } from "@/lib/core/beijing-time";
import type { AuditSummary } from "@/lib/publications/audit-result/types";

/** The time and result of the latest daily audit, for the administrator. */
export function LastAudit({ audit }: { audit: AuditSummary | null }) {
  if (!audit) return null;
  const { at, entries, publications, count, faults } = audit;
  if (count === 0)
    return (
      <p className="mb-5 text-ink-3 text-sm">
        {beijingTime(at)}自动核查了 {entries} 条办理记录、{publications} 份公布的报告，全部一致。
      </p>
    );
  return (
    <Notice tone="err" title={`自动核查发现 ${count} 处与办理记录不一致`} className="mb-5">
      <p>{beijingTime(at)}核查。有人绕过系统改动过数据库：请保留现场，查明原因，再从备份恢复。</p>
      <ul className="list-disc pl-5">
        {faults.map(({ what, where }) => (
          <li key={what + where}>{where}</li>
        ))}
      </ul>
    </Notice>
  );
}
