"use client";
import { FindingItem } from "@/components/findings/list/finding-item";
import { FindingRepairs } from "@/components/findings/list/finding-repairs";
import { RuleLink } from "@/components/findings/list/rule-link";
import type { Finding } from "@/lib/core/checks/engine/check";
import { DraftExplanation } from "../../examination/draft-explanation";
import { useOfferedRepairs } from "../../repairs/use-offered-repairs";

/** A finding's card next to its words in the text, without a link to them. */
export function WordsFinding({ finding }: { finding: Finding }) {
  const repairs = useOfferedRepairs(finding);
  if (finding.missing)
    return (
      <p className="px-2 py-1 text-ink-2 text-sm">
        <span className="mr-2 font-medium text-ink">待填写</span>
        {finding.message} <RuleLink code={finding.code} />
      </p>
    );
  return (
    <ul>
      <FindingItem finding={finding} compact>
        <FindingRepairs repairs={repairs} />
        {finding.severity === "warning" && <DraftExplanation finding={finding} />}
      </FindingItem>
    </ul>
  );
}
