import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActivityFilters } from "@/components/accounts/activity/activity-filters";
import { ActivityList } from "@/components/accounts/activity/activity-list";
import { requireActor } from "@/lib/access/auth/session";
import { loadActivity } from "@/lib/publications/activity/loaders";
import { activityQuerySchema } from "@/lib/publications/activity/schema";

export const metadata: Metadata = { title: "操作记录" };

/** The activity log, latest first: searchable, filterable and exportable. */
export default async function AccountActivityPage({ searchParams }: PageProps<"/accounts/activity">) {
  const query = activityQuerySchema.parse(await searchParams);
  const page = await loadActivity(await requireActor(), { ...query, size: 50 });
  if (!page) notFound();
  return (
    <div className="grid gap-4">
      <ActivityFilters query={query} />
      <ActivityList page={page} query={query} />
    </div>
  );
}
