import type { Severity } from "@/lib/core/checks/engine/check";

/** The three degrees of gravity, as the clerk is told of them, the gravest first. */
export const severities: readonly { severity: Severity; title: string; lead: string }[] = [
  { severity: "error", title: "错误", lead: "必须改正，否则不能报送。" },
  { severity: "warning", title: "提醒", lead: "可能有误。核对后改正，或写明原因。" },
  { severity: "hint", title: "提示", lead: "供参考，不影响报送。" },
];
