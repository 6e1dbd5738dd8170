import type { QueueState } from "@/lib/reviews/types";
import { queueStateLabels } from "../state-tag";

/** The columns by which the queue can be sorted, as the address names them. */
export const sortKeys = ["unit", "year", "state", "daysLeft", "findings", "submittedAt"] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the address asks of the queue. `year` null means the latest one, "all" every one. */
export type QueueQuery = {
  q: string;
  year: number | "all" | null;
  state: QueueState | null;
  overdue: boolean;
  sort: { key: SortKey; desc: boolean } | null;
};

/** Reads an address; what it does not understand counts as not asked. */
export function readQuery(params: URLSearchParams): QueueQuery {
  const [year, state, sort] = [params.get("year"), params.get("state"), params.get("sort") ?? ""];
  const key = sortKeys.find((each) => each === sort.replace(/^-/, ""));
  return {
    q: (params.get("q") ?? "").slice(0, 50),
    year: year === "all" ? "all" : /^\d{4}$/.test(year ?? "") ? Number(year) : null,
    state: state !== null && Object.hasOwn(queueStateLabels, state) ? (state as QueueState) : null,
    overdue: params.get("overdue") === "1",
    sort: key ? { key, desc: sort.startsWith("-") } : null,
  };
}

/** The shortest address that asks for this: "" where nothing is asked, else "?…". */
export function writeQuery({ q, year, state, overdue, sort }: QueueQuery): string {
  const params = new URLSearchParams();
  if (q.trim() !== "") params.set("q", q);
  if (year !== null) params.set("year", String(year));
  if (state) params.set("state", state);
  if (overdue) params.set("overdue", "1");
  if (sort) params.set("sort", `${sort.desc ? "-" : ""}${sort.key}`);
  return params.size > 0 ? `?${params}` : "";
}
