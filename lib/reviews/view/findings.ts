import type { Finding, Severity } from "@/lib/core/checks/engine/check";
import { type Waived, waives } from "@/lib/reports/rules";
import type { FrozenExplanation } from "@/lib/reports/types";
import type { ReviewFinding } from "../types";

type Examined = { findings: readonly Finding[]; explanations: readonly FrozenExplanation[] };
type WaiverRow = Waived & { reason: string; at: Date; reviewer: { name: string } };

const order: readonly Severity[] = ["error", "warning", "hint"];

/** A version's findings, most severe first, each with the township's explanation and the county's waiver. */
export function reviewFindings(version: Examined, waivers: readonly WaiverRow[]): ReviewFinding[] {
  return version.findings
    .map((finding) => ({
      ...finding,
      explanation: version.explanations.find(({ findingKey }) => findingKey === finding.key) ?? null,
      waiver: waiverOf(waivers.find((waiver) => waives(waiver, finding))),
    }))
    .sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
}

function waiverOf(row: WaiverRow | undefined): ReviewFinding["waiver"] {
  return row ? { reason: row.reason, reviewer: row.reviewer.name, at: row.at } : null;
}
