import type { Finding } from "../checks/engine/check";

/** A workflow move that counts for a report's score, with its day in Beijing time. */
export type ScoredMove = { id: string; move: string; on: string };

type FirstFinding = Pick<Finding, "key" | "code" | "group" | "message">;

/**
 * What a report had to correct: the findings of the first and of the last version, the first version's
 * number, and the county's notes.
 */
export type Mended = {
  first: { number: number; findings: readonly FirstFinding[] } | null;
  lastKeys: ReadonlySet<string>;
  notes: readonly { id: string; text: string; onFigures: boolean }[];
};

/** The kinds of problems that a bulletin distinguishes, in its order. */
export const problemKinds = [
  "figures",
  "lastYear",
  "proseTable",
  "prose",
  "privacy",
  "report",
  "copied",
  "note",
] as const;
export type ProblemKind = (typeof problemKinds)[number];
export const problemLabels: Readonly<Record<ProblemKind, string>> = {
  figures: "统计表内部、各表之间数据不符",
  lastYear: "与上年结转数据不衔接",
  proseTable: "文字与统计表数据不一致",
  prose: "文字表述有误",
  privacy: "涉及个人信息等不应公开的内容",
  report: "内容要素不全、格式不符",
  copied: "与上年或者其他单位雷同",
  note: "审核批注指出的其他问题",
};

/** Codes of the rules on text copied from another report. */
const copiedCodes: readonly string[] = ["R00-70", "R00-71"];
const figureGroups: readonly string[] = ["table", "tables", "lastYear", "sums", "proseTable"];

export function isCopied({ code }: Pick<FirstFinding, "code">): boolean {
  return copiedCodes.includes(code);
}

export function isOnFigures({ group }: Pick<FirstFinding, "group">): boolean {
  return figureGroups.includes(group);
}

/**
 * The number of problems of each kind: those of the first filing that were corrected afterwards or were
 * copied, and the county's notes.
 */
export function problemsOf({ first, lastKeys, notes }: Mended): Partial<Record<ProblemKind, number>> {
  const kinds = [
    ...faultyFindings({ first, lastKeys }).map(problemKindOf),
    ...notes.map((): ProblemKind => "note"),
  ];
  const counted = new Map<ProblemKind, number>();
  for (const kind of kinds) counted.set(kind, (counted.get(kind) ?? 0) + 1);
  return Object.fromEntries(counted);
}

function problemKindOf({ code, group }: FirstFinding): ProblemKind {
  if (isCopied({ code })) return "copied";
  return group === "table" || group === "tables" || group === "sums" ? "figures" : group;
}

/**
 * Copied text, and problems of the first filing that had to be corrected; a finding that was explained and
 * kept is no fault.
 */
export function faultyFindings<One extends FirstFinding>({
  first,
  lastKeys,
}: {
  first: { findings: readonly One[] } | null;
  lastKeys: ReadonlySet<string>;
}): One[] {
  return (first?.findings ?? []).filter((finding) => isCopied(finding) || !lastKeys.has(finding.key));
}
