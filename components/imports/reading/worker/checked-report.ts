import type { PrintedPlace } from "@/components/findings/printed/printed-place";
import type { Passage, Severity, Side } from "@/lib/core/checks/engine/check";
import type { Block } from "@/lib/core/document/block";
import type { UnitLevel } from "@/lib/core/unit-kind";

/** A finding with everything that is displayed of it; every place with its printed position. */
export type CheckedFinding = {
  key: string;
  code: string;
  severity: Severity;
  message: string;
  sides: Side[];
  difference: string | null;
  /** The labels of its repairs. */
  repairs: string[];
  /** The part of the report that it is in. */
  step: string;
  places: { label: string; printed: PrintedPlace | null; passage: Passage | null }[];
};

/** A checked report as plain data, so that its page needs no editions. */
export type CheckedReport = {
  title: string;
  /** The organ as the report states it; empty if it does not. */
  organ: string;
  kind: UnitLevel;
  year: number;
  edition: string;
  /** What the report itself states; the rest is asked for. */
  stated: { year: boolean; kind: boolean };
  blocks: Block[];
  /** Highest severity first. */
  findings: CheckedFinding[];
  rules: number;
};
