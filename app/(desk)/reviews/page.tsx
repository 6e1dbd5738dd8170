import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Queue } from "@/components/reviews/queue/queue";
import { requireActor } from "@/lib/access/session";
import { loadQueue } from "@/lib/reviews/loaders";

export const metadata: Metadata = { title: "审核" };

export default async function QueuePage() {
  const rows = await loadQueue(await requireActor());
  if (!rows) notFound();
  return (
    <div className="mx-auto max-w-[80rem] px-4 py-6 sm:px-6">
      <h1 className="mb-4 font-bold font-song text-2xl">审核</h1>
      <Queue rows={rows} />
    </div>
  );
}
