import type { Chapter, SubItem } from "../outline/outline";
import type { ProseBlock } from "../prose/prose";
import type { CellId } from "../tables/table";
import { toFill } from "./blanks";
import { listed, paragraph, type StatementPart, type StatementWriter } from "./statement-writer";

/** The usual sentences of the editions in the national format, chapter by chapter. */

/** Null for a chapter without figures. */
export function nationalStatement(writer: StatementWriter, chapter: Chapter): ProseBlock[] | null {
  const { words } = writer;
  const year = `${writer.form.year}年，${words.self}`;
  switch (chapter.id) {
    case "overview":
      return chapter.subItems
        ? chapter.subItems.flatMap((item) => [headingOf(item), ...subItem(writer, item)])
        : [
            ...paragraph(year, disclosed(writer), words.disclosure),
            ...paragraph(applications(writer), disputes(writer)),
            ...paragraph(words.supervision),
          ];
    case "disclosure":
      return paragraph(year, documents(writer), ofDocuments(writer), disclosed(writer));
    case "applications":
      return paragraph(year, applications(writer), ofApplications(writer));
    case "litigation":
      return paragraph(year, disputes(writer), ofDisputes(writer));
    case "others":
      return paragraph(processingFee(writer), `${words.self}没有其他需要报告的事项。`);
    default:
      return null;
  }
}

function headingOf({ heading }: SubItem): ProseBlock {
  return { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: heading }] };
}

function subItem(writer: StatementWriter, { id }: SubItem): ProseBlock[] {
  const { words } = writer;
  switch (id) {
    case "disclosure":
      return paragraph(`${writer.form.year}年，${words.self}`, disclosed(writer), words.disclosure);
    case "applications":
      return paragraph(words.self, applications(writer), words.applications);
    case "management":
      return paragraph(words.self, documents(writer), words.management);
    case "platform":
      return paragraph(words.platform);
    case "supervision":
      return paragraph(words.supervision);
    default:
      return [];
  }
}

/** Decisions and fees: the cells of Article 20 except documents. */
function disclosed(writer: StatementWriter): StatementPart[] {
  const decisions = [
    ["行政许可", "licences:decisions"],
    ["其他对外管理服务事项", "otherServices:decisions"],
    ["行政处罚", "penalties:decisions"],
    ["行政强制", "coercion:decisions"],
  ] as const;
  const known = decisions.filter(([, id]) => writer.has(id));
  const zero = known.filter(([, id]) => writer.none(id)).map(([name]) => name);
  const made = known.filter(([, id]) => !writer.none(id));
  return [
    ...made.flatMap(([name, id], at) => [at === 0 ? `作出${name}决定` : `、${name}决定`, writer.number(id)]),
    made.length > 0 && zero.length > 0 ? "，" : "",
    zero.length > 0 ? `没有作出${zero.join("、")}决定` : "",
    ...charged(writer),
    "。",
  ];
}

function charged(writer: StatementWriter): StatementPart[] {
  const fees: StatementPart[] = !writer.has("fees:amount")
    ? []
    : writer.none("fees:amount")
      ? ["；没有收取行政事业性收费"]
      : ["；收取行政事业性收费", writer.number("fees:amount")];
  const purchases: StatementPart[] = writer.some("procurement:projects")
    ? [
        "；政府集中采购项目",
        writer.number("procurement:projects"),
        "，采购总金额",
        writer.number("procurement:amount"),
      ]
    : [];
  return [...fees, ...purchases];
}

function documents(writer: StatementWriter): StatementPart[] {
  const id = (column: string): CellId => `normativeDocuments:${column}`;
  if (writer.has(id("publicTotal")))
    return writer.none(id("made"), id("published"), id("publicTotal"))
      ? ["没有制作、公开规范性文件。"]
      : [
          ...(writer.none(id("made"))
            ? ["没有新制作规范性文件"]
            : ["新制作规范性文件", writer.number(id("made"))]),
          ...(writer.none(id("published")) ? [] : ["，新公开", writer.number(id("published"))]),
          ...["，对外公开总数", writer.number(id("publicTotal")), "。"],
        ];
  if (writer.none(id("made"), id("repealed"), id("inForce")))
    return [
      writer.words.makesDocuments ? "" : "不是行政规范性文件的制定主体，",
      "没有制发、废止行政规范性文件，没有现行有效的行政规范性文件。",
    ];
  return [
    ...(writer.none(id("made"))
      ? ["没有制发行政规范性文件"]
      : ["制发行政规范性文件", writer.number(id("made"))]),
    ...(writer.none(id("repealed")) ? ["，没有废止文件"] : ["，废止", writer.number(id("repealed"))]),
    ...["，现行有效", writer.number(id("inForce")), "。"],
  ];
}

/** Whose the counted ones are: asked of a government that adds up others' figures, where there are any. */
function ofDocuments({ words, some }: StatementWriter): string {
  return some("normativeDocuments:made") ? words.ofDocuments : "";
}

function ofApplications({ words, some }: StatementWriter): string {
  return some("received:total") ? words.ofApplications : "";
}

function ofDisputes({ words, some }: StatementWriter): string {
  const totals = ["litigation:review.total", "litigation:direct.total", "litigation:afterReview.total"];
  return totals.some((id) => some(id)) ? words.ofDisputes : "";
}

function applications(writer: StatementWriter): StatementPart[] {
  const { none, number } = writer;
  const [received, carriedIn] = ["received:total", "carriedIn:total"];
  const [handled, carriedOut] = ["outcome.total:total", "carriedOut:total"];
  if (none(received, carriedIn)) return ["未收到政府信息公开申请，没有上年结转的申请。"];
  const outcomes = listed(writer, outcomesOf(writer));
  return [
    ...(none(received) ? ["没有新收政府信息公开申请"] : ["新收政府信息公开申请", number(received)]),
    ...(none(carriedIn) ? ["，没有上年结转的申请"] : ["，上年结转", number(carriedIn)]),
    ...(none(handled) ? ["；本年度没有办结的申请"] : ["；办结", number(handled)]),
    ...(none(handled) || outcomes.length === 0 ? [] : ["，其中", ...outcomes]),
    ...(none(carriedOut)
      ? ["；没有结转下年度继续办理的申请。"]
      : ["；结转下年度继续办理", number(carriedOut), "。"]),
  ];
}

/** Each outcome of the form as words for a sentence, with the cell of its total. */
function outcomesOf({ form }: StatementWriter): [string, CellId][] {
  return [...form.cells.values()]
    .filter(({ row, column }) => /^outcome\.(?!total)/.test(row.id) && column.id === "total")
    .map(({ id, row }) => [outcomeWords(row.id, row.label.replace(/^(?:[（(].+?[）)]|\d+\.)/, "")), id]);
}

const otherWords: Readonly<Record<string, string>> = { notAmended: "逾期不补正", unpaid: "逾期不缴费" };

function outcomeWords(rowId: string, label: string): string {
  const [, group, kind] = rowId.split(".");
  switch (group) {
    case "granted":
    case "partlyGranted":
      return label;
    case "refused":
      return `不予公开（${label}）`;
    case "unavailable":
      return `无法提供（${label}）`;
    case "dismissed":
      return `不予处理（${label}）`;
    default:
      return kind === undefined ? "其他处理" : `其他处理（${otherWords[kind] ?? "其他情形"}）`;
  }
}

const results = [
  ["结果维持", "upheld"],
  ["结果纠正", "corrected"],
  ["其他结果", "other"],
  ["尚未审结", "pending"],
] as const;

function disputes(writer: StatementWriter): StatementPart[] {
  const total = (group: string): CellId => `litigation:${group}.total`;
  const [review, direct, after] = [total("review"), total("direct"), total("afterReview")];
  if (writer.none(review, direct, after))
    return ["没有因政府信息公开工作被申请行政复议，也没有被提起行政诉讼。"];
  const counted = (words: string, group: string): StatementPart[] => {
    const parts = listed(
      writer,
      results.map(([name, id]) => [name, `litigation:${group}.${id}`] as const),
    );
    return [words, writer.number(total(group)), ...(parts.length > 0 ? ["（", ...parts, "）"] : [])];
  };
  const suits = [
    ...(writer.none(direct) ? [] : [counted("未经复议直接起诉", "direct")]),
    ...(writer.none(after) ? [] : [counted("复议后起诉", "afterReview")]),
  ];
  return [
    ...(writer.none(review) ? ["没有因政府信息公开工作被申请行政复议"] : counted("被申请行政复议", "review")),
    ...(suits.length === 0
      ? ["，没有被提起行政诉讼"]
      : suits.flatMap((suit, at) => [at === 0 ? "。被提起的行政诉讼中，" : "，", ...suit])),
    "。",
  ];
}

function processingFee(writer: StatementWriter): StatementPart[] {
  const { year, edition } = writer.form;
  if (!edition.processingFee) return [];
  const unpaid = "outcome.otherHandling.unpaid:total";
  const { self } = writer.words;
  if (!writer.some(unpaid)) return [`${year}年，${self}没有发出信息处理费收费通知，没有收取信息处理费。`];
  return [
    `${year}年，${self}发出信息处理费收费通知${toFill("件数")}，收取信息处理费${toFill("金额")}；因申请人逾期不缴费不再处理的申请`,
    writer.number(unpaid),
    "。",
  ];
}
