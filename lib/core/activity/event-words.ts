import { beijingTime } from "../beijing-time";
import { eventLabel, type State, stateLabels } from "../workflow/workflow";
import { kindLabel } from "./event-kinds";

type Payload = Readonly<Record<string, unknown>>;

/** The name of an event, by its kind and, for a move, by its move. */
export function eventName(kind: string, payload: unknown): string {
  const { move } = recordOf(payload);
  return kind === "move" && typeof move === "string" ? eventLabel(move) : kindLabel(kind);
}

/** The recorded details in short: year, reason, text. The entry itself holds all of it. */
export function eventDetails(payload: unknown): string {
  const outer = recordOf(payload);
  const inner = { ...outer, ...recordOf(outer.payload) };
  const { year, number, versionNumber, count } = inner;
  const texts = ["note", "reason", "text", "answer", "title", "message", "name", "username", "role"];
  return [
    typeof year === "number" ? `${year} 年度` : "",
    typeof versionNumber === "number" ? `第 ${versionNumber} 次报送` : "",
    typeof number === "number" ? `第 ${number} 版` : "",
    typeof count === "number" ? `${count} 个` : "",
    ...texts.map((key) => textIn(inner, key)),
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
