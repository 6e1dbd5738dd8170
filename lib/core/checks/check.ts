import type { Form } from "../editions/form";
import type { FieldPath, ReportContent } from "../report";

/** `error` stops submission, `warning` wants a written explanation that stays with the report, `hint` only tells. */
export type Severity = "error" | "warning" | "hint";

export type CheckGroup = "table" | "tables" | "lastYear" | "proseTable" | "prose" | "privacy" | "report";

/** One side of what does not agree: what it is, and its value as printed. */
export type Side = { label: string; value: string };

/** Where a finding points: a cell, a chapter, or a front field. The path is that of the draft's field. */
export type Place = { path: FieldPath; label: string };

/** A change that would settle the finding, offered as one click. */
export type Repair = { label: string; path: FieldPath; value: { figure: string | null } | { text: string } };

export type Finding = {
  /** Stable for the same fault in the same place: explanations and waivers hang on it. `${code}@${place}` */
  key: string;
  code: string;
  severity: Severity;
  group: CheckGroup;
  /** In a clerk's words: “（一）收到申请数 5，与各渠道之和 4 相差 1”. */
  message: string;
  places: Place[];
  sides: Side[];
  /** The numeric difference of the two sides where there is one, else null. */
  difference: string | null;
  repairs: Repair[];
  /** True where nothing is wrong yet, something is only not there: a blank cell, an empty chapter. */
  missing?: boolean;
};

export type CheckInput = {
  form: Form;
  content: ReportContent;
  /** The unit's own report of the year before, where the system holds one. */
  lastYear: { form: Form; content: ReportContent } | null;
  /** The organ that the report speaks of. */
  unit: { name: string; kind: "province" | "city" | "county" | "township" | "department" };
};

/** One numbered rule. `run` returns a finding for each place where the rule does not hold. Pure. */
export type Check = {
  /** "R14-1" … "R21-17", as in docs/rules.md. */
  code: string;
  severity: Severity;
  group: CheckGroup;
  /** The rule in one Chinese sentence. */
  rule: string;
  /** Where the rule comes from. */
  source: string;
  run: (input: CheckInput) => Finding[];
};
