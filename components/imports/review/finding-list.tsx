import { keyed } from "@/components/ui/keyed";
import { Tag } from "@/components/ui/tag";
import type { ImportFinding } from "@/lib/imports/place/placement";

const severities = {
  error: { tone: "err", label: "错误" },
  warning: { tone: "warn", label: "提醒" },
  hint: { tone: "info", label: "提示" },
} as const;

/** What a person should know of a document before they accept it. */
export function FindingList({ findings }: { findings: readonly ImportFinding[] }) {
  return (
    <ul className="grid gap-1.5">
      {keyed(findings).map(({ key, item: { severity, message } }) => (
        <li key={key} className="flex items-start gap-2">
          <Tag tone={severities[severity].tone}>{severities[severity].label}</Tag>
          <span className="wrap-anywhere min-w-0">{message}</span>
        </li>
      ))}
    </ul>
  );
}
