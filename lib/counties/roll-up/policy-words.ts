import type { RolledCell } from "@/lib/core/roll-up/roll-up";

/** How a county's figure was obtained, in a few words. */
export function policyWords({ policy, entered }: Pick<RolledCell, "policy" | "entered">): string {
  if (policy.kind === "zero") return "应为零";
  if (entered?.replaces) return `另填的数：${entered.reason}`;
  switch (policy.kind) {
    case "own":
      return `本级数，由${policy.source}提供`;
    case "control":
      return entered ? `合计，与${policy.source}（${entered.value}）核对` : `合计，待与${policy.source}核对`;
    case "sum":
      return "合计";
  }
}
