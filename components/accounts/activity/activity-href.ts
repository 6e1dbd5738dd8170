import type { ActivityQuery } from "@/lib/publications/activity/schema";

/** The address of a query: what it does not ask for is left out. */
export function activityHref(path: string, query: ActivityQuery): string {
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  );
  return search.size > 0 ? `${path}?${search}` : path;
}
