import { type KindGroup, kindGroups } from "@/lib/core/unit-kind";
import { type Timing, timings } from "@/lib/reviews/queue/publication";
import { type QueueGroup, type QueueState, queueGroups } from "@/lib/reviews/types";
import { queueStateLabels } from "../../state-tag";

/** The columns to sort by, as named in the URL. */
export const sortKeys = [
  "unit",
  "year",
  "state",
  "daysLeft",
  "publication",
  "findings",
  "contact",
  "activity",
] as const;
export type QueueSortKey = (typeof sortKeys)[number];

/**
 * The query in the URL. `year` null means the latest one, "all" every one; `county` null the reader's own
 * county or city, "all" every accessible one.
 */
export type QueueQuery = {
  q: string;
  year: number | "all" | null;
  county: string | null;
  state: QueueState | null;
  show: QueueGroup | null;
  kind: KindGroup | null;
  timing: Timing | null;
  sort: { key: QueueSortKey; desc: boolean } | null;
};

/** Reads a URL's query; invalid values are ignored. */
export function readQuery(params: URLSearchParams): QueueQuery {
  const county = params.get("county") ?? "";
  const [year, state, sort] = [params.get("year"), params.get("state"), params.get("sort") ?? ""];
  const key = sortKeys.find((each) => each === sort.replace(/^-/, ""));
  return {
    q: (params.get("q") ?? "").slice(0, 50),
    year: year === "all" ? "all" : /^\d{4}$/.test(year ?? "") ? Number(year) : null,
    county: county === "all" || /^\d{12}$/.test(county) ? county : null,
    state: state !== null && Object.hasOwn(queueStateLabels, state) ? (state as QueueState) : null,
    show: queueGroups.find((each) => each === params.get("show")) ?? null,
    kind: kindGroups.find((each) => each === params.get("kind")) ?? null,
    timing: timings.find((each) => each === params.get("timing")) ?? null,
    sort: key ? { key, desc: sort.startsWith("-") } : null,
  };
}

/** The shortest query string: "" for the default, else "?…". */
export function writeQuery({ q, year, county, state, show, kind, timing, sort }: QueueQuery): string {
  const params = new URLSearchParams();
  if (q.trim() !== "") params.set("q", q);
  if (year !== null) params.set("year", String(year));
  if (county) params.set("county", county);
  if (state) params.set("state", state);
  if (show) params.set("show", show);
  if (kind) params.set("kind", kind);
  if (timing) params.set("timing", timing);
  if (sort) params.set("sort", `${sort.desc ? "-" : ""}${sort.key}`);
  return params.size > 0 ? `?${params}` : "";
}
