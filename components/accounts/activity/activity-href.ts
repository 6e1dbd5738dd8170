import type { ActivityQuery } from "@/lib/publications/activity/schema";

/** The URL of a query, without empty parameters. */
export function activityHref(path: string, query: ActivityQuery): string {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  );
  return search.size > 0 ? `${path}?${search}` : path;
}
