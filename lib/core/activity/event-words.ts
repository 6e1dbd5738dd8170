import { beijingTime } from "../beijing-time";
import { isMeans, meansLabels } from "../season/message-kinds";
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
  const inner = { ...outer, ...recordOf(outer.payload) };
  return [
    Array.isArray(inner.years) ? `${inner.years.join("、")} 年度` : "",
    ...Object.entries(counted).map(([key, words]) => {
      const value = inner[key];
      return typeof value === "number" ? words.replace("…", String(value)) : "";
    }),
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
