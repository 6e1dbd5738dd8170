import { controlTotal, departsFromControl, type RolledCell } from "@/lib/core/roll-up/roll-up";

/** How a county's figure was obtained, in a few words. */
export function policyWords(cell: Pick<RolledCell, "policy" | "entered" | "sum">): string {
  const { policy, entered } = cell;
  if (policy.kind === "zero") return "应为零";
  if (policy.kind === "own") return `本级数，由${policy.source}提供`;
  const control = controlTotal(cell);
  const register = policy.kind === "control" ? policy.source : "登记数";
  if (control?.replaces) return `以${register}为准：${control.reason}`;
  if (control)
    return `合计，与${register} ${control.value} ${departsFromControl(cell) ? "不一致" : "一致"}（来源：${control.reason}）`;
  if (entered) return `另填的数：${entered.reason}`;
  return policy.kind === "control" ? `合计，待与${register}核对` : "合计";
}
