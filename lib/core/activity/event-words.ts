import { beijingTime } from "../beijing-time";
import { editionOf, formFor } from "../editions/registry";
import { isMeans, meansLabels } from "../season/message-kinds";
import { seasonPaperLabels, shownLabels } from "../season/season-paper";
import { cellPathLabel } from "../tables/cell-label";
import { eventLabel, type State, stateLabels } from "../workflow/workflow";
import { kindLabel } from "./event-kinds";

type Payload = Readonly<Record<string, unknown>>;

/** The name of an event, by its kind and, for a move, by its move. */
export function eventName(kind: string, payload: unknown): string {
  const { move } = recordOf(payload);
  return kind === "move" && typeof move === "string" ? eventLabel(move) : kindLabel(kind);
}

/** Numbers of a payload with their words, “…” for the number itself. */
const counted: Readonly<Record<string, string>> = {
  year: "… 年度",
  versionNumber: "第 … 次报送",
  number: "第 … 版",
  count: "… 个",
  refused: "… 个没有办成",
  times: "连续 … 次",
  accepted: "导入 … 份",
  setAside: "不导入 … 份",
  unread: "读不出 … 份",
  reports: "… 份报告",
  removed: "去掉 … 条",
};

const texts = ["note", "reason", "text", "answer", "title", "message", "name", "username", "role"];

const prefixed: Readonly<Record<string, string>> = { address: "来自", operator: "服务器用户" };

/** The recorded details in short: year, reason, text. The entry itself holds all of it. */
export function eventDetails(payload: unknown): string {
  const outer = recordOf(payload);
  const all = { ...outer, ...recordOf(outer.payload) };
  const paper = paperWords(all);
  // The number of a paper is not that of a publication, and its day of asking is no new value.
  const inner = paper.length > 0 ? { ...all, number: undefined, to: undefined } : all;
  return [
    Array.isArray(inner.years) ? `${inner.years.join("、")} 年度` : "",
    ...Object.entries(counted).map(([key, words]) => {
      const value = inner[key];
      return typeof value === "number" ? words.replace("…", String(value)) : "";
    }),
    ...paper,
    ...rollUpWords(inner),
    typeof inner.madeAt === "string" ? `备份于 ${shown(inner.madeAt)}` : "",
    typeof inner.remindedAt === "string" ? `催报于 ${shown(inner.remindedAt)}` : "",
    isMeans(inner.means) ? meansLabels[inner.means] : "",
    ...texts.map((key) => textIn(inner, key)),
    ...Object.entries(prefixed).map(([key, words]) => {
      const text = textIn(inner, key);
      return text === "" ? "" : `${words} ${text}`;
    }),
    ...(Array.isArray(inner.reasons) ? inner.reasons.map(String) : []),
    changeIn(inner),
  ]
    .filter((words) => words !== "")
    .join("；");
}

const paperLabels: Readonly<Record<string, string>> = { ...seasonPaperLabels, ...shownLabels };

/** Which paper of a season, and which of its drafts: “通报；第 4 稿；由第 2 稿恢复”. */
function paperWords({ paper, number, revision, restored, to }: Payload): string[] {
  if (typeof paper !== "string" || !Object.hasOwn(paperLabels, paper)) return [];
  return [
    paperLabels[paper] ?? "",
    typeof number === "number" && number > 1 ? `第 ${number} 份` : "",
    typeof revision === "number" ? `第 ${revision} 稿` : "",
    typeof restored === "number" ? `由第 ${restored} 稿恢复` : "",
    typeof to === "string" ? `征求意见到 ${to}` : "",
  ];
}

/** The cell of a county's roll-up, what was entered with its source or reason, and what stood there. */
function rollUpWords({ year, key, from, to }: Payload): string[] {
  if (typeof year !== "number" || typeof key !== "string") return [];
  const [entered, before] = [entryWords(to), entryWords(from)];
  return [cellWords(year, key), entered, before === "" ? "" : `原来：${before}`];
}

/** The key of a question on a cell ends with that cell. */
function cellWords(year: number, key: string): string {
  const cell = editionOf(year) && formFor(year).cells.get(key.slice(key.lastIndexOf("@") + 1));
  return cell ? cellPathLabel(cell) : "";
}

/** An entry when it was made, or as it stood when it was removed. */
function entryWords(entry: unknown): string {
  const { figure, instead, why, value = figure, replaces = instead, reason = why } = recordOf(entry);
  const entered = typeof value === "string" ? `填 ${value}${replaces === true ? "，代替合计" : ""}` : "";
  const because = typeof reason === "string" && reason !== "" ? `来源或说明：${reason}` : "";
  return [entered, because].filter((words) => words !== "").join("，");
}

function textIn(payload: Payload, key: string): string {
  const value = payload[key];
  return typeof value === "string" ? value : "";
}

/** “审核中 → 已通过”, “→ 2026-01-30 12:00”: only if both sides are plain values and differ. */
function changeIn({ from, to }: Payload): string {
  const [before, after] = [shown(from), shown(to)];
  return after === "" || after === before ? "" : `${before} → ${after}`.trim();
}

function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  if (Object.hasOwn(stateLabels, value)) return stateLabels[value as State];
  return /^\d{4}-\d\d-\d\dT/.test(value) ? beijingTime(new Date(value)) : value;
}

function recordOf(value: unknown): Payload {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Payload) : {};
}
