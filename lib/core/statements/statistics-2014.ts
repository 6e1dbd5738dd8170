import type { Chapter } from "../outline/outline";
import type { ProseBlock } from "../prose/prose";
import { partsOf } from "../tables/figures";
import type { CellId } from "../tables/table";
import { listed, paragraph, type StatementPart, type StatementWriter } from "./statement-writer";

/**
 * The usual sentences of the 2014 edition, by the chapters of its outlines. Rows that a county removed are
 * left out.
 */

/** Null for a chapter without figures. */
export function statement2014(writer: StatementWriter, { id, heading }: Chapter): ProseBlock[] | null {
  const { words, form } = writer;
  const inYear = (...parts: (readonly StatementPart[])[]) =>
    parts.every((part) => part.length === 0) ? [] : paragraph(`${form.year}年，${words.self}`, ...parts);
  switch (id) {
    case "overview":
      return [...inYear(summary(writer)), ...paragraph(words.summary)];
    case "disclosure":
      return inYear(disclosure(writer));
    case "response":
      return inYear(response(writer));
    case "applications":
      return [...inYear(applications(writer)), ...paragraph(answers(writer))];
    case "fees":
      return inYear(fees(writer));
    case "litigation":
      return inYear(disputes(writer), heading.includes("投诉") ? complaints(writer) : []);
    case "inquiries":
      return inYear(complaints(writer));
    case "staffing":
      return [
        ...inYear(staffing(writer)),
        ...paragraph(meetings(writer), writer.some(cell("training.courses")) ? words.training : ""),
      ];
    case "others":
      return paragraph(`${words.self}没有其他需要报告的事项。`);
    default:
      return null;
  }
}

const cell = (row: string): CellId => `${row}:count`;

/** “举办培训班3次”, or a statement that there was none. */
function counted(writer: StatementWriter, words: string, row: string, none: string): StatementPart[] {
  if (!writer.has(cell(row))) return [];
  return writer.none(cell(row)) ? [none] : [words, writer.number(cell(row))];
}

/** Clauses separated by commas and closed by a full stop; nothing without clauses. */
function sentence(...clauses: StatementPart[][]): StatementPart[] {
  const spoken = clauses.filter((clause) => clause.length > 0);
  if (spoken.length === 0) return [];
  return [...spoken.flatMap((clause, at) => (at === 0 ? clause : ["，", ...clause])), "。"];
}

function rows(prefix: string, names: Readonly<Record<string, string>>): [string, CellId][] {
  return Object.entries(names).map(([row, words]) => [words, cell(`${prefix}.${row}`)]);
}

/** The rows that a total adds, including a county's own: “1.当面申请数” is written as “当面申请”. */
function partsIn({ form }: StatementWriter, id: CellId): [string, CellId][] {
  return partsOf(form, id).flatMap((part): [string, CellId][] => {
    const row = form.cells.get(part)?.row;
    return row ? [[row.label.replace(/^(?:\d+\.|其中：)/, "").replace(/(?:答复)?数$/, ""), part]] : [];
  });
}

function summary(writer: StatementWriter): StatementPart[] {
  return [
    ...sentence(
      counted(writer, "主动公开政府信息", "disclosure.total", "没有主动公开政府信息"),
      counted(writer, "收到政府信息公开申请", "applications.received", "未收到政府信息公开申请"),
    ),
    ...disputes(writer),
  ];
}

function disclosure(writer: StatementWriter): StatementPart[] {
  const channels = listed(
    writer,
    rows("disclosure.channels", {
      gazette: "政府公报公开",
      website: "政府网站公开",
      weibo: "政务微博公开",
      wechat: "政务微信公开",
      other: "其他方式公开",
    }),
  );
  const normative = cell("disclosure.total.normative");
  return [
    ...sentence(
      counted(writer, "主动公开政府信息", "disclosure.total", "没有主动公开政府信息"),
      writer.some(normative) ? ["其中规范性文件", writer.number(normative)] : [],
    ),
    ...(channels.length > 0 ? [...channels, "；同一信息通过不同渠道公开的，总数不重复计算。"] : []),
    ...sentence(counted(writer, "制发规范性文件", "disclosure.normativeIssued", "没有制发规范性文件")),
  ];
}

function response(writer: StatementWriter): StatementPart[] {
  const ways = listed(
    writer,
    rows("response.channels", {
      press: "参加或举办新闻发布会",
      interview: "政府网站在线访谈",
      articles: "发布政策解读稿件",
      social: "微博微信回应",
      other: "其他方式回应",
    }),
  );
  const total = counted(
    writer,
    "回应公众关注热点或重大舆情",
    "response.total",
    "没有需要回应的公众关注热点或重大舆情",
  );
  return [...sentence(total), ...(ways.length > 0 ? [...ways, "。"] : [])];
}

function applications(writer: StatementWriter): StatementPart[] {
  const received = cell("applications.received");
  if (writer.none(received)) return ["未收到政府信息公开申请。"];
  const ways = listed(writer, partsIn(writer, received));
  const pace = listed(writer, partsIn(writer, cell("applications.completed")));
  const completed = cell("applications.completed");
  return [
    ...[
      "收到政府信息公开申请",
      writer.number(received),
      ...(ways.length > 0 ? ["，其中", ...ways] : []),
      "。",
    ],
    ...(writer.has(completed) && !writer.none(completed)
      ? ["办结", writer.number(completed), ...(pace.length > 0 ? ["，其中", ...pace] : []), "。"]
      : []),
  ];
}

function answers(writer: StatementWriter): StatementPart[] {
  const answered = cell("applications.answered");
  if (!writer.has(answered) || writer.none(answered)) return [];
  const kinds = listed(writer, partsIn(writer, answered));
  return ["申请答复", writer.number(answered), ...(kinds.length > 0 ? ["，其中", ...kinds] : []), "。"];
}

function fees(writer: StatementWriter): StatementPart[] {
  if (!writer.has(cell("fees"))) return [];
  return writer.none(cell("fees"))
    ? ["没有收取依申请公开政府信息的费用，没有发生减免。"]
    : ["依申请公开政府信息收取费用", writer.number(cell("fees")), "。"];
}

function disputes(writer: StatementWriter): StatementPart[] {
  if (!writer.has(cell("review")) && !writer.has(cell("litigation"))) return [];
  if (writer.none(cell("review"), cell("litigation")))
    return ["没有发生因政府信息公开引起的行政复议和行政诉讼。"];
  return sentence(
    counted(writer, "因政府信息公开被申请行政复议", "review", "没有因政府信息公开被申请行政复议"),
    counted(writer, "因政府信息公开被提起行政诉讼", "litigation", "没有因政府信息公开被提起行政诉讼"),
  );
}

function complaints(writer: StatementWriter): StatementPart[] {
  return sentence(
    counted(writer, "收到政府信息公开方面的举报投诉", "complaints", "没有收到政府信息公开方面的举报投诉"),
  );
}

function staffing(writer: StatementWriter): StatementPart[] {
  const staff = listed(writer, rows("resources.staff", { fullTime: "专职人员", partTime: "兼职人员" }));
  return [
    ...sentence(
      counted(writer, "有政府信息公开工作专门机构", "resources.offices", "没有单设政府信息公开工作机构"),
      counted(writer, "设置政府信息公开查阅点", "resources.readingPoints", "没有设置政府信息公开查阅点"),
    ),
    ...sentence([
      ...counted(
        writer,
        "从事政府信息公开工作的人员",
        "resources.staff",
        "没有专门从事政府信息公开工作的人员",
      ),
      ...(staff.length > 0 ? ["，其中", ...staff] : []),
    ]),
    ...sentence(counted(writer, "政府信息公开专项经费", "resources.budget", "没有安排政府信息公开专项经费")),
  ];
}

function meetings(writer: StatementWriter): StatementPart[] {
  return sentence(
    counted(
      writer,
      "召开政府信息公开工作会议或专题会议",
      "training.meetings",
      "没有召开政府信息公开工作会议",
    ),
    counted(writer, "举办培训班", "training.courses", "没有举办培训班"),
    writer.some(cell("training.people")) ? ["接受培训", writer.number(cell("training.people"))] : [],
  );
}
