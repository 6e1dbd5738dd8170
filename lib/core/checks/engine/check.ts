import type { Form } from "../../editions/form";
import type { LiveSpan } from "../../prose/live-figures";
import type { Prose } from "../../prose/prose";
import type { FieldPath, ReportContent } from "../../report";
import type { AlikePassage } from "../../similarity/keyed-passages";
import type { Sums } from "../../tables/sums";
import type { CellId } from "../../tables/table";
import type { UnitKind } from "../../unit-kind";
import type { Relation } from "./relation";

/**
 * `error` blocks submission, `warning` requires a written explanation that is stored with the report, `hint`
 * only informs.
 */
export type Severity = "error" | "warning" | "hint";

type CheckGroup = "table" | "tables" | "lastYear" | "sums" | "proseTable" | "prose" | "privacy" | "report";

/** One side of a contradiction: what it is, and its value as printed. */
export type Side = { label: string; value: string };

/**
 * Where a finding points: a cell, a chapter, or a front field. The path is that of the draft's field; in a
 * chapter, `passage` is the very words, so that a click can open and mark them.
 */
export type Place = { path: FieldPath; label: string; passage?: Passage };

/**
 * Words of a chapter: the block's index in the prose, and the characters [from, to) of its text as printed
 * (live figures shown as their numbers; in a table, the cells in order, one a line). `text` are those
 * characters.
 */
export type Passage = { block: number; from: number; to: number; text: string };

/** A change that would settle the finding, offered as one click. */
export type Repair = { label: string; path: FieldPath; value: RepairValue };

/**
 * The new value: a figure, a whole front field, or the replacement for words of a chapter (see
 * apply-repair.ts).
 */
type RepairValue = { figure: string | null } | { text: string } | { passage: Passage; with: PassageRepair };

/**
 * The replacement of the words: other words, a live figure of the cell, or a split of the line into a heading
 * of the given level and the rest.
 */
export type PassageRepair = { text: string } | { cellId: CellId } | { headingLevel: 2 | 3 | 4 };

export type Finding = {
  /** Stable for the same fault in the same place: explanations and waivers refer to it. `${code}@${place}` */
  key: string;
  code: string;
  severity: Severity;
  group: CheckGroup;
  /** In words that clerks use: “（一）收到申请数 5，与各渠道之和 4 相差 1”. */
  message: string;
  places: Place[];
  sides: Side[];
  /** The numeric difference of the two sides where there is one, else null. */
  difference: string | null;
  repairs: Repair[];
  /** True if nothing is wrong, but something has not been filled in yet: a blank cell, an empty chapter. */
  missing?: boolean;
  /** Of a warning that may be right as it is: the explanation that one click writes (“本年情况相同”). */
  confirmation?: string;
};

/**
 * The input of the checks. `runChecks` first replaces live figures by their text: the rules read the words
 * that will be printed, and find in `live` which of them come from a cell.
 */
export type CheckInput = {
  form: Form;
  content: ReportContent;
  /** By chapter, set by `runChecks`; absent if no chapter holds a live figure. */
  live?: Readonly<Record<string, readonly LiveSpan[]>>;
  /** The unit's own report of the year before, if the system has one. */
  lastYear: { form: Form; content: ReportContent } | null;
  /** The chapters as they were imported from another year's report; absent for a report without a base. */
  base?: BaseText | undefined;
  /** Data from the county's other reports; a rule that needs them reports nothing without them. */
  county?: CountyContext;
  /** The organ whose report it is. */
  unit: {
    name: string;
    kind: "province" | "city" | "county" | "township" | "department";
    /** The kind of unit according to the county; absent if no list of units has it. */
    listed?: UnitKind | undefined;
    /** Whether the county registered it as a maker of 行政规范性文件; null or absent to go by its kind. */
    mayMakeDocuments?: boolean | null | undefined;
  };
};

/** Data of the county for the rules that compare with other reports. */
export type CountyContext = {
  /** Names of the county's other units, full and short (“柳河镇人民政府”, “柳河镇”), without the report's own. */
  otherUnits: readonly string[];
  /** Names of the county and of the areas above it (“青山县”); empty if the unit has none. */
  above: readonly string[];
  /** By cell id, the median of last year's figures over the county's other units, as decimal strings. */
  medians: Readonly<Record<CellId, string>>;
  /** Passages that are nearly the same in another report. */
  alike: readonly AlikePassage[];
  /** Only for a county's own report while its cells follow the sums of its units: these sums. */
  sums?: Sums;
};

/** 底稿: by chapter, the text that an import took from another year's report. */
export type BaseText = Readonly<Record<string, Prose>>;

/** One numbered rule. `run` returns a finding for each place where the rule does not hold. Pure. */
export type Check = {
  /** "R21-4", as in docs/rules.md. */
  code: string;
  severity: Severity;
  group: CheckGroup;
  /** The rule in one Chinese sentence. */
  rule: string;
  /** Where the rule comes from. */
  source: string;
  run: (input: CheckInput) => Finding[];
  /** The rule's relations as data, if it is about sums and bounds of figures. */
  relations?: (input: CheckInput) => Relation[];
};
