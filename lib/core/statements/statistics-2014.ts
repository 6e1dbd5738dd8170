import type { Chapter } from "../outline/outline";
import type { ProseBlock } from "../prose/prose";
import { partsOf } from "../tables/figures";
import type { CellId } from "../tables/table";
import { listed, type Part, paragraph, type Teller } from "./teller";

/** The usual sentences of the edition of 2014, by the chapters of its outlines. Rows that a county left out are not spoken of. */

/** Null for a chapter that no figure tells of. */
export function statement2014(teller: Teller, { id, heading }: Chapter): ProseBlock[] | null {
  const year = `${teller.form.year}年，`;
  switch (id) {
    case "overview":
      return paragraph(year, summary(teller));
    case "disclosure":
      return paragraph(year, disclosure(teller));
    case "response":
      return paragraph(year, response(teller));
    case "applications":
      return [...paragraph(year, applications(teller)), ...paragraph(answers(teller))];
    case "fees":
      return paragraph(year, fees(teller));
    case "litigation":
      return paragraph(year, disputes(teller), heading.includes("投诉") ? complaints(teller) : []);
    case "inquiries":
      return paragraph(year, complaints(teller));
    case "staffing":
      return [...paragraph(staffing(teller)), ...paragraph(meetings(teller))];
    case "others":
      return paragraph("没有其他需要报告的事项。");
    default:
      return null;
  }
}

const cell = (row: string): CellId => `${row}:count`;

/** “举办培训班3次”, or that there was none. */
function said(teller: Teller, words: string, row: string, none: string): Part[] {
  if (!teller.has(cell(row))) return [];
  return teller.none(cell(row)) ? [none] : [words, teller.number(cell(row))];
}

/** Clauses parted by commas, closed by a full stop; nothing where there are none. */
function sentence(...clauses: Part[][]): Part[] {
  const spoken = clauses.filter((clause) => clause.length > 0);
  if (spoken.length === 0) return [];
  return [...spoken.flatMap((clause, at) => (at === 0 ? clause : ["，", ...clause])), "。"];
}

function rows(prefix: string, names: Readonly<Record<string, string>>): [string, CellId][] {
  return Object.entries(names).map(([row, words]) => [words, cell(`${prefix}.${row}`)]);
}

/** The rows that a total adds, a county's own among them: “1.当面申请数” is said as “当面申请”. */
function partsIn({ form }: Teller, id: CellId): [string, CellId][] {
  return partsOf(form, id).flatMap((part): [string, CellId][] => {
    const row = form.cells.get(part)?.row;
    return row ? [[row.label.replace(/^(?:\d+\.|其中：)/, "").replace(/(?:答复)?数$/, ""), part]] : [];
  });
}

function summary(teller: Teller): Part[] {
  return [
    ...sentence(
      said(teller, "主动公开政府信息", "disclosure.total", "没有主动公开政府信息"),
      said(teller, "收到政府信息公开申请", "applications.received", "未收到政府信息公开申请"),
    ),
    ...disputes(teller),
  ];
}

function disclosure(teller: Teller): Part[] {
  const channels = listed(
    teller,
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
      said(teller, "主动公开政府信息", "disclosure.total", "没有主动公开政府信息"),
      teller.some(normative) ? ["其中规范性文件", teller.number(normative)] : [],
    ),
    ...(channels.length > 0 ? [...channels, "；同一信息通过不同渠道公开的，总数不重复计算。"] : []),
    ...sentence(said(teller, "制发规范性文件", "disclosure.normativeIssued", "没有制发规范性文件")),
  ];
}

function response(teller: Teller): Part[] {
  const ways = listed(
    teller,
    rows("response.channels", {
      press: "参加或举办新闻发布会",
      interview: "政府网站在线访谈",
      articles: "发布政策解读稿件",
      social: "微博微信回应",
      other: "其他方式回应",
    }),
  );
  const total = said(
    teller,
    "回应公众关注热点或重大舆情",
    "response.total",
    "没有需要回应的公众关注热点或重大舆情",
  );
  return [...sentence(total), ...(ways.length > 0 ? [...ways, "。"] : [])];
}

function applications(teller: Teller): Part[] {
  const received = cell("applications.received");
  if (teller.none(received)) return ["未收到政府信息公开申请。"];
  const ways = listed(teller, partsIn(teller, received));
  const pace = listed(teller, partsIn(teller, cell("applications.completed")));
  const completed = cell("applications.completed");
  return [
    ...[
      "收到政府信息公开申请",
      teller.number(received),
      ...(ways.length > 0 ? ["，其中", ...ways] : []),
      "。",
    ],
    ...(teller.has(completed) && !teller.none(completed)
      ? ["办结", teller.number(completed), ...(pace.length > 0 ? ["，其中", ...pace] : []), "。"]
      : []),
  ];
}

function answers(teller: Teller): Part[] {
  const answered = cell("applications.answered");
  if (!teller.has(answered) || teller.none(answered)) return [];
  const kinds = listed(teller, partsIn(teller, answered));
  return ["申请答复", teller.number(answered), ...(kinds.length > 0 ? ["，其中", ...kinds] : []), "。"];
}

function fees(teller: Teller): Part[] {
  if (!teller.has(cell("fees"))) return [];
  return teller.none(cell("fees"))
    ? ["没有收取依申请公开政府信息的费用，没有发生减免。"]
    : ["依申请公开政府信息收取费用", teller.number(cell("fees")), "。"];
}

function disputes(teller: Teller): Part[] {
  if (!teller.has(cell("review")) && !teller.has(cell("litigation"))) return [];
  if (teller.none(cell("review"), cell("litigation")))
    return ["没有发生因政府信息公开引起的行政复议和行政诉讼。"];
  return sentence(
    said(teller, "因政府信息公开被申请行政复议", "review", "没有因政府信息公开被申请行政复议"),
    said(teller, "因政府信息公开被提起行政诉讼", "litigation", "没有因政府信息公开被提起行政诉讼"),
  );
}

function complaints(teller: Teller): Part[] {
  return sentence(
    said(teller, "收到政府信息公开方面的举报投诉", "complaints", "没有收到政府信息公开方面的举报投诉"),
  );
}

function staffing(teller: Teller): Part[] {
  const staff = listed(teller, rows("resources.staff", { fullTime: "专职人员", partTime: "兼职人员" }));
  return [
    ...sentence(
      said(teller, "有政府信息公开工作专门机构", "resources.offices", "没有单设政府信息公开工作机构"),
      said(teller, "设置政府信息公开查阅点", "resources.readingPoints", "没有设置政府信息公开查阅点"),
    ),
    ...sentence([
      ...said(teller, "从事政府信息公开工作的人员", "resources.staff", "没有专门从事政府信息公开工作的人员"),
      ...(staff.length > 0 ? ["，其中", ...staff] : []),
    ]),
    ...sentence(said(teller, "政府信息公开专项经费", "resources.budget", "没有安排政府信息公开专项经费")),
  ];
}

function meetings(teller: Teller): Part[] {
  return sentence(
    said(teller, "召开政府信息公开工作会议或专题会议", "training.meetings", "没有召开政府信息公开工作会议"),
    said(teller, "举办培训班", "training.courses", "没有举办培训班"),
    teller.some(cell("training.people")) ? ["接受培训", teller.number(cell("training.people"))] : [],
  );
}
