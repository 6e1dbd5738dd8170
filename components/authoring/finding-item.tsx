"use client";
import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import type { Finding } from "@/lib/core/checks/check";
import { stepOfPath } from "@/lib/core/outline/progress";
import { useDesk } from "./draft/draft-context";
import { Explanation } from "./explanation";
import { useRepair } from "./use-repair";

const severities = {
  error: { words: "错误", Icon: CircleAlert, ink: "text-err", look: "border-err bg-err-wash" },
  warning: { words: "提醒", Icon: TriangleAlert, ink: "text-warn", look: "border-warn-line bg-warn-wash" },
  hint: { words: "提示", Icon: Info, ink: "text-ink-2", look: "border-line-2 bg-desk" },
} as const;

/** One finding: what does not hold, both sides, the way there, the repair, and for a warning the clerk's words. */
export function FindingItem({ finding, withLink }: { finding: Finding; withLink?: boolean }) {
  const { draft, form, mayWrite } = useDesk();
  const repair = useRepair();
  const { words, Icon, ink, look } = severities[finding.severity];
  const place = finding.places[0];
  return (
    <li className={clsx("grid gap-2 rounded-md border-l-4 px-4 py-3", look)} data-finding={finding.key}>
      <p className="[overflow-wrap:anywhere]">
        <span className={clsx("mr-2 inline-flex items-center gap-1 font-medium text-[13px]", ink)}>
          <Icon aria-hidden size={14} />
          {words}
        </span>
        {finding.message} <span className="whitespace-nowrap text-ink-2 text-sm">{finding.code}</span>
      </p>
      {(withLink || (mayWrite && finding.repairs.length > 0)) && (
        <p className="flex flex-wrap gap-2">
          {withLink && place && (
            <Button asChild size="small">
              <Link href={`/drafts/${draft.id}/${stepOfPath(form, place.path)}#${place.path}`}>
                去“{place.label}”
              </Link>
            </Button>
          )}
          {mayWrite &&
            finding.repairs.map((each) => (
              <Button key={each.label} size="small" onClick={() => repair(each)}>
                {each.label}
              </Button>
            ))}
        </p>
      )}
      {finding.severity === "warning" && <Explanation finding={finding} />}
    </li>
  );
}
