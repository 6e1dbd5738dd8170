import { Landmark } from "lucide-react";
import type { Metadata } from "next";
import { CountyPicker } from "@/components/counties/county-picker";
import { BatchList } from "@/components/imports/batch/batch-list";
import { CreateBatch } from "@/components/imports/batch/create-batch";
import { Empty } from "@/components/ui/empty";
import { loadBatches } from "@/lib/imports/batch/loaders";

export const metadata: Metadata = { title: "批量导入" };

/** A county's batches of files, and the way to a new one. */
export default async function ImportsPage({ searchParams }: PageProps<"/county/imports">) {
  const { county: asked } = await searchParams;
  const loaded = await loadBatches(typeof asked === "string" ? asked : undefined);
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-8 sm:px-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <h1 className="font-bold font-song text-2xl">
          批量导入{loaded && <span className="font-normal text-ink-2"> · {loaded.county.name}</span>}
        </h1>
        {loaded && (
          <CountyPicker action="/county/imports" counties={loaded.counties} county={loaded.county} />
        )}
      </div>
      {loaded ? (
        <>
          <CreateBatch key={loaded.county.code} countyCode={loaded.county.code} />
          <BatchList batches={loaded.batches} />
        </>
      ) : (
        <Empty icon={Landmark} title="您管理的范围内还没有县（市、区）">
          批量导入以县（市、区）为单位。请先由管理员在“单位与账号”中建立县级单位。
        </Empty>
      )}
    </div>
  );
}
