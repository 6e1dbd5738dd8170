import { CircleAlert, type IconNode, Info, TriangleAlert } from "lucide";
import type { Severity } from "@/lib/core/checks/engine/check";

type SeverityStyle = {
  severity: Severity;
  title: string;
  /** What the clerk has to do about such findings. */
  lead: string;
  /** How certain such findings are. */
  certainty: string;
  tone: "err" | "warn" | "quiet";
  icon: IconNode;
  ink: string;
  look: string;
};

/** The three severities, highest first: their labels, and a shape and a colour for each. */
export const severities: readonly SeverityStyle[] = [
  {
    severity: "error",
    title: "错误",
    lead: "必须改正，否则不能报送。",
    certainty: "确定有误",
    tone: "err",
    icon: CircleAlert,
    ink: "text-err",
    look: "border-err bg-err-wash",
  },
  {
    severity: "warning",
    title: "提醒",
    lead: "可能有误。核对后改正，或写明原因。",
    certainty: "多半有误，也可能有正当的原因",
    tone: "warn",
    icon: TriangleAlert,
    ink: "text-warn",
    look: "border-warn-line bg-warn-wash",
  },
  {
    severity: "hint",
    title: "提示",
    lead: "供参考，不影响报送。",
    certainty: "不一定有误，请核对",
    tone: "quiet",
    icon: Info,
    ink: "text-ink-2",
    look: "border-line-2 bg-canvas",
  },
];

export function severityStyle(severity: Severity): SeverityStyle {
  const look = severities.find((each) => each.severity === severity);
  if (!look) throw new RangeError(`no severity ${severity}`);
  return look;
}

/** Number of findings by severity. */
export function countBySeverity(findings: readonly { severity: Severity }[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((each) => each.severity === severity).length;
  return { error: count("error"), warning: count("warning"), hint: count("hint") };
}
