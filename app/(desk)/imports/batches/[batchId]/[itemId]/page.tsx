import { ChevronLeft } from "lucide-react";
import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { cache } from "react";
import { ItemReview } from "@/components/imports/batch/item/item-review";
import { requireActor } from "@/lib/access/auth/session";
import { loadItem } from "@/lib/imports/loaders";

type Props = PageProps<"/imports/batches/[batchId]/[itemId]">;

const loaded = cache(async (batchId: string, itemId: string) =>
  loadItem(await requireActor(), { batchId, itemId }),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { batchId, itemId } = await params;
  const found = await loaded(batchId, itemId);
  return { title: found ? `核对：${found.row.title || found.row.name}` : "没有这份文件" };
}

/** One waiting file of a batch: its source next to the places of its blocks. */
export default async function ItemPage({ params }: Props) {
  const { batchId, itemId } = await params;
  const actor = await requireActor();
  const found = await loaded(batchId, itemId);
  if (!found) notFound();
  const { batch, context, row } = found;
  const unit = context.units.find(({ code }) => code === row.unitCode)?.name ?? "单位未定";
  return (
    <div className="mx-auto grid max-w-[84rem] grid-cols-[minmax(0,1fr)] gap-6 px-4 py-8 sm:px-6">
      <div>
        <Link
          href={`/imports/batches/${batch.id}` as Route}
          className="inline-flex items-center gap-1 text-accent no-underline hover:underline"
        >
          <ChevronLeft aria-hidden size={16} />
          {batch.name}
        </Link>
        <h1 className="mt-1 font-bold font-song text-2xl [overflow-wrap:anywhere]">
          {row.title || row.name}
        </h1>
        <p className="text-ink-2 [overflow-wrap:anywhere]">
          {unit} · {row.year === null ? "年度未定" : `${row.year} 年度`} · {row.name}
        </p>
      </div>
      <ItemReview key={row.id} loaded={found} person={actor.id} />
    </div>
  );
}
