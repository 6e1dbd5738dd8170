import { cellLabel } from "../../../tables/cell-label";
import type { Check, CheckInput, Finding, Repair } from "../check";
import { figurePath } from "../finding";
import { type Candidate, type Evidence, likelyCells } from "./solve-cell";
import { totalOf } from "./solve-relations";

/** The findings, each with repairs of the likeliest single cells first, then those that its rule offers. */
export function withLikelyCells(
  checks: readonly Check[],
  input: CheckInput,
  findings: Finding[],
  evidence?: Evidence,
): Finding[] {
  const offersRelations = new Set(checks.filter(({ relations }) => relations).map(({ code }) => code));
  if (!findings.some(({ code }) => offersRelations.has(code))) return findings;
  const likely = likelyCells(checks, input, evidence);
  return findings.map((finding) => {
    const likeliest = (likely.get(finding.key) ?? []).map((candidate) => repairOf(input, candidate));
    // If the rule offers the same repair, its label is more specific.
    const repairs = likeliest.map((one) => finding.repairs.find((own) => sameChange(own, one)) ?? one);
    const others = finding.repairs.filter((own) => !repairs.includes(own));
    return repairs.length === 0 ? finding : { ...finding, repairs: [...repairs, ...others] };
  });
}

function repairOf(input: CheckInput, { cell, value, bound }: Candidate): Repair {
  const path = figurePath(cell.id);
  // Once cleared, a computed cell shows its sum and follows later changes of its parts.
  if (totalOf(input, cell.id) === value)
    return { label: `改用合计数 ${value}`, path, value: { figure: null } };
  const least = bound === "least" ? "（至少）" : bound === "most" ? "（至多）" : "";
  return { label: `把“${cellLabel(cell)}”改为 ${value}${least}`, path, value: { figure: value } };
}

/** True if two repairs result in the same figure, whatever their labels. */
function sameChange(one: Repair, other: Repair): boolean {
  return one.path === other.path && JSON.stringify(one.value) === JSON.stringify(other.value);
}
