import { ChevronLeft } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { BatchView } from "@/components/imports/batch/batch-view";
import { requireActor } from "@/lib/access/auth/session";
import { loadBatch } from "@/lib/imports/loaders";

type Props = PageProps<"/imports/batches/[batchId]">;

const loaded = cache(async (batchId: string) => loadBatch(await requireActor(), { batchId }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await loaded((await params).batchId);
  return { title: found ? `批量导入：${found.batch.name}` : "没有这一批文件" };
}

/** One batch: its files and the result of each. */
export default async function BatchPage({ params }: Props) {
  const found = await loaded((await params).batchId);
  if (!found) notFound();
  return (
    <div className="mx-auto grid max-w-[84rem] grid-cols-[minmax(0,1fr)] gap-6 px-4 py-8 sm:px-6">
      <div>
        <Link
          href={`/imports/batches?county=${found.county.code}` as Route}
          className="inline-flex items-center gap-1 text-accent no-underline hover:underline"
        >
          <ChevronLeft aria-hidden size={16} />
          {found.county.name}的全部批次
        </Link>
        <h1 className="mt-1 font-bold font-song text-2xl [overflow-wrap:anywhere]">{found.batch.name}</h1>
      </div>
      <BatchView key={found.batch.id} loaded={found} />
    </div>
  );
}
