import type { Block, ProseTableCell } from "../document/block";
import { headingNumber } from "../prose/numbering/numbering";
import { type KindGroup, type KindTraits, kindGroupLabels, kindGroups, type UnitKind } from "../unit-kind";
import { type ProblemKind, problemKinds, problemLabels } from "./faults";

/** The county's record of one unit's report of a year. Days are ISO days; null for steps not reached yet. */
export type SeasonPaperRow = {
  unit: string;
  group: KindGroup;
  /** One that is only listed is named in tables; it is neither counted, nor praised or blamed. */
  adding: KindTraits["adding"];
  dueOn: string | null;
  /** The day of the first filing, and whether it was late; not if it was for the record alone. */
  filed: { on: string; late: boolean } | null;
  /** Days overdue while not filed; otherwise 0. */
  overdue: number;
  extended: boolean;
  returns: number;
  publishedOn: string | null;
  /**
   * Days by which its publication was, or is, after the last day in time, and those of them on which the
   * report was in the unit's hands; null if it is not late.
   */
  publishedLate: { days: number; ofUnit: number } | null;
  /** Where it is public: the address on the county's portal, else the one of this site, if it has one. */
  publicUrl: string | null;
  reminded: number;
  /**
   * How often it was taken down after publication, other than by mistake; how many corrections were
   * published.
   */
  takenDown: number;
  corrections: number;
  /** The problems of the first filing: see `problemsOf`. */
  problems: Readonly<Partial<Record<ProblemKind, number>>>;
};

/**
 * The papers that a county writes during a season: 进度表, 通报, 函报. Units may answer what the first two say
 * of them; the letter reports upwards.
 */
export const seasonPapers = ["progress", "bulletin", "letter"] as const;
export type SeasonPaper = (typeof seasonPapers)[number];

/**
 * How units answer what a paper says of them: before a bulletin is issued they must have been asked, before a
 * progress sheet they may be; once asked, both wait for them.
 */
export const paperAnswers: Readonly<Record<SeasonPaper, "required" | "optional" | "none">> = {
  progress: "optional",
  bulletin: "required",
  letter: "none",
};

const agreement =
  /^(?:(?:已阅|收悉|经核对|已核对|核对后|经研究)[，,]?)?(?:对此[，,]?)?(?:[我本]\p{L}{1,4}?)?(?:无|没有|没)(?:任何|其他|不同)*(?:意见|异议)$/u;

/**
 * False for an answer that agrees – “无意见”, “我镇没有异议。” –, on which nobody has to decide. Whatever says
 * anything else counts as an objection.
 */
export function isObjection(answer: string): boolean {
  return !agreement.test(answer.replaceAll(/[\s。！!.]/gu, ""));
}

/** True while the county has to decide on what a unit answered. */
export function isUndecided(line: { answer: { text: string } | null; decision: object | null }): boolean {
  return line.answer !== null && line.decision === null && isObjection(line.answer.text);
}

export const seasonPaperLabels: Readonly<Record<SeasonPaper, string>> = {
  progress: "进度表",
  bulletin: "通报",
  letter: "函报",
};

/** What units see of themselves and may answer before it is final: progress sheet, bulletin, scores. */
export const shownToUnits = ["progress", "bulletin", "scores"] as const;
export type ShownToUnits = (typeof shownToUnits)[number];
export const shownLabels: Readonly<Record<ShownToUnits, string>> = {
  progress: "进度表",
  bulletin: "通报",
  scores: "评分",
};

export type SeasonPaperInput = {
  county: string;
  /** Whether it is a county or a city. */
  collector: UnitKind;
  /** The issuing organ: the county's office if it has one, otherwise its government. */
  organ: string;
  year: number;
  /** The date of the paper, as an ISO day. */
  on: string;
  rows: readonly SeasonPaperRow[];
  /** The county's tables of the year, as they are printed: the annex of a letter. */
  tables: readonly Block[];
};

/**
 * A paper in the official layout, drafted from the record. Facts that are not in the record are left in
 * brackets.
 */
export function composeSeasonPaper(paper: SeasonPaper, input: SeasonPaperInput): Block[] {
  const { rows } = input;
  const ordered = [...rows.filter(isCounted), ...rows.filter((row) => !isCounted(row))];
  return { progress, bulletin, letter }[paper]({ ...input, rows: ordered });
}

export function seasonPaperTitle(
  paper: SeasonPaper | "scores",
  { county, year }: Pick<SeasonPaperInput, "county" | "year">,
): string {
  const report = `${year}年度政府信息公开工作年度报告`;
  if (paper === "progress") return `${county}${report}编制进度表`;
  if (paper === "scores") return `${county}${report}评分`;
  if (paper === "bulletin") return `关于${county}${report}编制情况的通报`;
  return `关于报送${county}${report}编制公布情况的函`;
}

function progress(input: SeasonPaperInput): Block[] {
  const { rows, on } = input;
  return [
    title("progress", input),
    paragraph("sum", `截至${dayWords(on)}，${summary(rows)}`),
    table("units", ["序号", "单位", "截止", "报送", "退回", "公布", "催报"], rows.map(progressCells)),
    signature(input),
  ];
}

function progressCells(row: SeasonPaperRow, index: number): string[] {
  const { unit, dueOn, extended, returns, publishedOn, reminded } = row;
  return [
    String(index + 1),
    unit,
    dueOn ? `${shortDay(dueOn)}${extended ? "（延期）" : ""}` : "",
    filedCell(row),
    returns > 0 ? `${returns}次` : "",
    publishedOn ? shortDay(publishedOn) : "",
    reminded > 0 ? `${reminded}次` : "",
  ];
}

function filedCell({ filed, overdue }: SeasonPaperRow): string {
  if (filed) return `${shortDay(filed.on)}${filed.late ? "（迟）" : ""}`;
  return overdue > 0 ? `未报，逾期${overdue}天` : "未报";
}

const toCounty = "各乡镇（街道），县政府各部门、有关单位：";
const toCity = "各县（市、区）人民政府，市政府各部门、有关单位：";

function bulletin(input: SeasonPaperInput): Block[] {
  const { year, collector } = input;
  const rows = input.rows.filter(isCounted);
  return [
    title("bulletin", input),
    paragraph("to", collector === "city" ? toCity : toCounty),
    paragraph("opening", `现将${year}年度政府信息公开工作年度报告编制公布情况通报如下。`),
    heading("general", "一、", "总体情况"),
    paragraph("sum", summary(input.rows)),
    ...waiting(rows),
    heading("good", "二、", "完成较好的单位"),
    ...good(rows),
    heading("wanting", "三、", "需要改进的单位"),
    ...wanting(rows),
    heading("problems", "四、", "主要问题"),
    ...problems(rows),
    heading("next", "五、", "下一步要求"),
    paragraph(
      "asked",
      "尚未报送的单位应立即完成填报和审签；已退回的单位应按审核意见逐条修改后重新报送；已公布的单位应核对公开网站上的内容，发现差错及时更正。",
    ),
    signature(input),
  ];
}

/** Units that are not public past the day without delay of theirs: named, but not among the late. */
function waiting(rows: readonly SeasonPaperRow[]): Block[] {
  const open = rows.filter((row) => !isPublished(row) && isLateWithoutFault(row));
  const [filed, extended] = [open.filter((row) => row.filed), open.filter((row) => !row.filed)];
  const named = [
    { id: "waiting", what: "报告已经报送、等待审核公布的有", units: filed },
    { id: "extended", what: "报送已经延期的有", units: extended },
  ];
  return named.flatMap(({ id, what, units }) => {
    const words = `过了公布日期尚未公布、${what}${units.length}个单位：${namesOf(units)}。`;
    return units.length > 0 ? [paragraph(id, words)] : [];
  });
}

function good(rows: readonly SeasonPaperRow[]): Block[] {
  const units = rows.filter(isGood);
  if (units.length === 0)
    return [paragraph("good-units", "尚没有按时报送、一次通过审核并已公布，且没有需要改正的问题的单位。")];
  const words = `按时报送、一次通过审核并已公布，报送的内容没有需要改正的问题，公布后没有撤下或者更正的有${units.length}个单位：${namesOf(units)}。`;
  const held = units.filter(isLateWithoutFault).length;
  return [
    paragraph("good-units", words),
    ...(held > 0
      ? [paragraph("good-held", `其中${held}个单位的报告因等待审核晚于规定日期公布，不算单位迟公布。`)]
      : []),
  ];
}

/**
 * True if filed in time, right the first time, and public without delay of the unit's, in its first version
 * ever since, according to the record.
 */
function isGood(row: SeasonPaperRow): boolean {
  const { returns, publishedOn, takenDown, corrections, problems } = row;
  const rightAtOnce = returns === 0 && Object.keys(problems).length === 0;
  const once = publishedOn !== null && takenDown + corrections === 0;
  return isInTime(row) && rightAtOnce && once && !isPublishedLate(row);
}

const isCounted = ({ adding }: SeasonPaperRow) => adding === "summed";
const isInTime = ({ filed, dueOn }: SeasonPaperRow) => filed !== null && dueOn !== null && filed.on <= dueOn;
const isPublishedLate = ({ publishedLate }: SeasonPaperRow) => (publishedLate?.ofUnit ?? 0) > 0;
const isLateWithoutFault = ({ publishedLate }: SeasonPaperRow) => publishedLate?.ofUnit === 0;

function wanting(rows: readonly SeasonPaperRow[]): Block[] {
  const late = rows.filter((row) => row.filed?.late || row.overdue > 0 || isPublishedLate(row));
  const none = rows.some(isLateWithoutFault) ? "没有因单位原因逾期的。" : "没有逾期的单位。";
  const timesOf = (count: (row: SeasonPaperRow) => number, atLeast: number) =>
    rows
      .filter((row) => count(row) >= atLeast)
      .map((row) => `${row.unit}（${count(row)}次）`)
      .join("、");
  const named = [
    { id: "returned", what: "退回两次以上的有", units: timesOf(({ returns }) => returns, 2) },
    { id: "taken-down", what: "公布后因内容不当被撤下的有", units: timesOf(({ takenDown }) => takenDown, 1) },
    { id: "corrected", what: "公布后又作更正的有", units: timesOf(({ corrections }) => corrections, 1) },
  ];
  return [
    ...(late.length > 0
      ? [
          table(
            "late",
            ["单位", "截止", "报送情况", "公布情况"],
            late.map((row) => [row.unit, dueCell(row), filedCell(row), publishedCell(row)]),
          ),
        ]
      : [paragraph("late", none)]),
    ...named.flatMap(({ id, what, units }) => (units === "" ? [] : [paragraph(id, `${what}：${units}。`)])),
  ];
}

/** Of days of which the unit had a part only, that part is named. */
function publishedCell({ publishedOn, publishedLate }: SeasonPaperRow): string {
  const { days, ofUnit } = publishedLate ?? { days: 0, ofUnit: 0 };
  const own = ofUnit < days ? `，其中在单位${ofUnit}天` : "";
  if (publishedOn) return `${shortDay(publishedOn)}${ofUnit > 0 ? `（迟${days}天${own}）` : ""}`;
  return ofUnit > 0 ? `未公布，逾期${days}天${own}` : "未公布";
}

/** Kinds of problems with their number and the number of units, the most frequent first. No unit is named. */
function problems(rows: readonly SeasonPaperRow[]): Block[] {
  const kinds = problemKinds
    .map((kind) => {
      const counts = rows.flatMap((row) => row.problems[kind] ?? []);
      return { kind, units: counts.length, times: counts.reduce((sum, each) => sum + each, 0) };
    })
    .filter(({ times }) => times > 0)
    .sort((one, other) => other.times - one.times);
  if (kinds.length === 0) return [paragraph("no-problems", "审核中没有发现需要改正的问题。")];
  return [
    paragraph("problem-kinds", "首次报送后改正的问题、雷同的段落和审核批注，按类别统计如下。"),
    table(
      "problem-table",
      ["问题", "处数", "涉及单位数"],
      kinds.map(({ kind, units, times }) => [problemLabels[kind], String(times), String(units)]),
    ),
  ];
}

function letter(input: SeasonPaperInput): Block[] {
  const { rows, county, year, tables } = input;
  const annexTitle = `${county}${year}年度政府信息公开工作年度报告统计表`;
  const open = rows.filter((row) => !isPublished(row));
  const [owing, listed] = [open.filter(isCounted), open.filter((row) => !isCounted(row))];
  const published = rows.filter(isPublished);
  return [
    title("letter", input),
    paragraph("to", "【上级政务公开主管部门】："),
    paragraph("opening", `现将${county}${year}年度政府信息公开工作年度报告编制公布情况报送如下。`),
    paragraph("sum", summary(rows)),
    table(
      "units",
      ["序号", "单位", "报送", "公布", "公布网址"],
      published.map((row, index) => [
        String(index + 1),
        row.unit,
        row.filed ? shortDay(row.filed.on) : "",
        row.publishedOn ? shortDay(row.publishedOn) : "",
        addressCell(row),
      ]),
    ),
    ...(owing.length > 0
      ? [paragraph("open", `尚未公布的有${owing.length}个单位：${namesOf(owing)}。`)]
      : []),
    ...(listed.length > 0
      ? [paragraph("open-listed", `垂直管理单位中尚未公布的有：${namesOf(listed)}。`)]
      : []),
    paragraph("closing", "特此函报。"),
    ...(tables.length > 0 ? [{ type: "annexNote" as const, id: "annex-note", titles: [annexTitle] }] : []),
    signature(input),
    ...(tables.length > 0
      ? [{ type: "annex" as const, id: "annex", label: "附件", title: annexTitle }, ...titled(tables)]
      : []),
  ];
}

/** A gap for the county to fill if the product does not know the address that others open. */
function addressCell({ publicUrl, takenDown }: SeasonPaperRow): string {
  return publicUrl ?? (takenDown > 0 ? "已撤下" : "【网址】");
}

/** In a report the chapters name the tables; in an annex each has its title above it. */
function titled(tables: readonly Block[]): Block[] {
  let index = 0;
  return tables.flatMap((block): Block[] => {
    if (block.type !== "indicatorTable") return [block];
    const number = headingNumber(2, index);
    index += 1;
    const id = `title-${block.tableId}`;
    return [{ type: "heading", id, level: 2, number, text: block.title, chapterId: "annex" }, block];
  });
}

const groupLabels: Readonly<Record<KindGroup, string>> = { ...kindGroupLabels, other: "其他单位" };

/** Counts and totals, overall and by group; units that are only listed stand apart. */
function summary(all: readonly SeasonPaperRow[]): string {
  const rows = all.filter(isCounted);
  const count = (of: (row: SeasonPaperRow) => boolean) => rows.filter(of).length;
  const groups = kindGroups.flatMap((group) => {
    const own = rows.filter((row) => row.group === group);
    const label = groupLabels[group];
    return own.length > 0 ? [`${label}${own.length}个、已公布${own.filter(isPublished).length}个`] : [];
  });
  const overdue = count((row) => row.overdue > 0);
  return [
    `应报送单位${rows.length}个，已报送${count(({ filed }) => filed !== null)}个，其中按时${count(isInTime)}个；`,
    `已公布${count(isPublished)}个；未报送${count(({ filed }) => filed === null)}个${overdue > 0 ? `，其中逾期${overdue}个` : ""}。`,
    groups.length > 1 ? `按类别分：${groups.join("；")}。` : "",
    listedWords(all.filter((row) => !isCounted(row))),
  ].join("");
}

function listedWords(rows: readonly SeasonPaperRow[]): string {
  if (rows.length === 0) return "";
  const filed = rows.filter((row) => row.filed !== null).length;
  return `垂直管理单位${rows.length}个另列，不计入以上各数，也不参加评价：已报送${filed}个、已公布${rows.filter(isPublished).length}个。`;
}

const isPublished = ({ publishedOn }: SeasonPaperRow) => publishedOn !== null;
const namesOf = (rows: readonly SeasonPaperRow[]) => rows.map(({ unit }) => unit).join("、");
const dueCell = ({ dueOn, extended }: SeasonPaperRow) =>
  dueOn ? `${shortDay(dueOn)}${extended ? "（延期）" : ""}` : "";

function shortDay(iso: string): string {
  const [, month, day] = iso.split("-").map(Number);
  return `${month}月${day}日`;
}

function dayWords(iso: string): string {
  return `${Number(iso.slice(0, 4))}年${shortDay(iso)}`;
}

function title(paper: SeasonPaper, input: SeasonPaperInput): Block {
  return { type: "title", id: "title", lines: [seasonPaperTitle(paper, input)] };
}

function heading(id: string, number: string, text: string): Block {
  return { type: "heading", id, level: 1, number, text, chapterId: id };
}

function paragraph(id: string, text: string): Block {
  return { type: "paragraph", id, text, chapterId: "paper" };
}

function table(id: string, head: readonly string[], body: readonly (readonly string[])[]): Block {
  const row = (texts: readonly string[], header: boolean): ProseTableCell[] =>
    texts.map((text) => ({ text, header, colspan: 1, rowspan: 1 }));
  return {
    ...{ type: "proseTable", id, chapterId: "paper" },
    rows: [row(head, true), ...body.map((texts) => row(texts, false))],
  };
}

function signature({ organ, on }: SeasonPaperInput): Block {
  return { type: "signature", id: "signature", organ, date: dayWords(on) };
}
