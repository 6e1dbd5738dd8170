import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CountyHeading } from "@/components/counties/county-heading";
import { NoCounty } from "@/components/counties/no-county";
import { BatchList } from "@/components/imports/batch/batch-list";
import { CreateBatch } from "@/components/imports/batch/create-batch";
import { requireActor } from "@/lib/access/auth/session";
import { loadBatches } from "@/lib/imports/loaders";

export const metadata: Metadata = { title: "批量导入" };

/** A county's batches of files, and a link to a new one. */
export default async function BatchesPage({ searchParams }: PageProps<"/imports/batches">) {
  const { county: asked } = await searchParams;
  const loaded = await loadBatches(await requireActor(), {
    county: typeof asked === "string" ? asked : undefined,
  });
  if (!loaded) notFound();
  const { counties, county, batches } = loaded;
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-8 sm:px-6">
      <CountyHeading title="批量导入" action="/imports/batches" counties={counties} county={county} />
      {county ? (
        <>
          <p>
            导入的历年年报核对后，由审核员在
            <Link href={"/imports/archive" as Route} className="text-accent underline underline-offset-4">
              历年存档
            </Link>
            一起公布。
          </p>
          <CreateBatch key={county.code} countyCode={county.code} />
          <BatchList batches={batches} />
        </>
      ) : (
        <NoCounty what="批量导入" />
      )}
    </div>
  );
}
