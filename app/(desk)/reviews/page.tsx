import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readQuery } from "@/components/reviews/queue/filters/queue-query";
import { Queue } from "@/components/reviews/queue/queue";
import { requireActor } from "@/lib/access/auth/session";
import { toRowTable } from "@/lib/platform/http/row-table";
import { loadJointReleases } from "@/lib/publications/joint-release/loaders";
import { loadQueue } from "@/lib/reviews/loaders";

export const metadata: Metadata = { title: "审核" };

export default async function QueuePage({ searchParams }: PageProps<"/reviews">) {
  const asked = await searchParams;
  const { year, county } = readQuery(
    new URLSearchParams({ year: String(asked.year ?? ""), county: String(asked.county ?? "") }),
  );
  const actor = await requireActor();
  const queue = await loadQueue(actor, { year, county });
  if (!queue) notFound();
  const releases =
    typeof queue.year === "number" ? await loadJointReleases(actor, { year: queue.year }) : null;
  return (
    <div className="mx-auto max-w-[80rem] px-4 py-6 sm:px-6">
      <h1 className="mb-4 font-bold font-song text-2xl">审核</h1>
      <Queue queue={{ ...queue, rows: toRowTable(queue.rows) }} releases={releases ?? []} />
    </div>
  );
}
