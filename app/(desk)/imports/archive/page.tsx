import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { CountyHeading } from "@/components/counties/county-heading";
import { ArchiveForm } from "@/components/imports/archive/archive-form";
import { requireActor } from "@/lib/access/auth/session";
import { loadArchive } from "@/lib/publications/archive/loaders";

export const metadata: Metadata = { title: "历年存档" };

/** The older reports that a county imported as issued, to be published together. */
export default async function ArchivePage({ searchParams }: PageProps<"/imports/archive">) {
  const { county: asked } = await searchParams;
  const loaded = await loadArchive(await requireActor(), {
    county: typeof asked === "string" ? asked : undefined,
  });
  if (!loaded) notFound();
  const { counties, county, rows, more } = loaded;
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-8 sm:px-6">
      <div className="grid gap-2">
        <CountyHeading title="历年存档" action="/imports/archive" counties={counties} county={county} />
        <p className="text-ink-2">
          按原样导入的历年年报核对后在这里一起公布，不再逐份填报、审签、报送；每一份照样检查权限、留下记录，公开页标明“存档”。由没有导入它的审核员办理。
        </p>
        <p>
          <Link href={"/imports/batches" as Route} className="text-accent underline underline-offset-4">
            去“批量导入”
          </Link>
        </p>
      </div>
      <ArchiveForm rows={rows} more={more} />
    </div>
  );
}
