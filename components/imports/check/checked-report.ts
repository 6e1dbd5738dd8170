import type { PrintedPlace } from "@/components/findings/printed/printed-place";
import type { Passage, Severity, Side } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import type { UnitLevel } from "@/lib/core/unit-kind";

/** A finding with all that is shown of it; every place with where the official layout prints it. */
export type CheckedFinding = {
  key: string;
  code: string;
  severity: Severity;
  message: string;
  sides: Side[];
  difference: string | null;
  /** What would settle it, in words. */
  repairs: string[];
  /** The part of the report in which it is. */
  step: string;
  places: { label: string; printed: PrintedPlace | null; passage: Passage | null }[];
};

/** A report that was examined, as plain data: the page that shows it knows no edition. */
export type CheckedReport = {
  title: string;
  /** As the report names it; empty where it does not. */
  organ: string;
  kind: UnitLevel;
  year: number;
  edition: string;
  /** What the report itself states; what it does not, a person is asked. */
  stated: { year: boolean; kind: boolean };
  blocks: Block[];
  /** The gravest first. */
  findings: CheckedFinding[];
  rules: number;
};
