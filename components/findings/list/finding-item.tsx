import clsx from "clsx";
import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import type { Severity } from "@/lib/core/checks/engine/check";
import { severityStyle } from "../severities";
import { RuleLink } from "./rule-link";

type Props = {
  id?: string;
  finding: { code: string; severity: Severity; message: string; key?: string };
  /** URL of the page of the rules; by default the running site's. */
  rules?: string;
  /** For a narrow column. */
  compact?: boolean;
  /** Further content: both sides, link to the place, repair, explanation. */
  children?: ReactNode;
};

/** One finding: severity, message and rule. */
export function FindingItem({ id, finding, rules, compact, children }: Props) {
  const { title, icon, ink, look } = severityStyle(finding.severity);
  return (
    <li
      id={id}
      className={clsx("grid gap-2 rounded-md border-l-4", compact ? "px-3 py-2 text-sm" : "px-4 py-3", look)}
      data-finding={finding.key}
    >
      <p className="[overflow-wrap:anywhere]">
        <span className={clsx("mr-2 inline-flex items-center gap-1 font-medium text-[13px]", ink)}>
          <Icon of={icon} size={14} />
          {title}
        </span>
        {finding.message} <RuleLink code={finding.code} rules={rules} />
      </p>
      {children}
    </li>
  );
}
