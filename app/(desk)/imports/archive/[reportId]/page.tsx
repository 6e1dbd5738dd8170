import type { Metadata, Route } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ReportDocument } from "@/components/publications/document/report-document";
import { Notice } from "@/components/ui/notice";
import { requireActor } from "@/lib/access/auth/session";
import { loadArchivePreview } from "@/lib/publications/archive/loaders";

export const metadata: Metadata = { title: "历年存档：核对" };

/** A preview of an older report as the public would read it, with its findings. */
export default async function ArchivedReportPage({ params }: PageProps<"/imports/archive/[reportId]">) {
  const { reportId } = await params;
  const preview = await loadArchivePreview(await requireActor(), { reportId });
  if (!preview) notFound();
  const { unit, year, asIssued, blocks, findings } = preview;
  const wrong = findings.filter(({ severity }) => severity !== "hint");
  return (
    <div className="mx-auto grid max-w-5xl gap-4 px-4 py-8 sm:px-6">
      <p>
        <Link href={"/imports/archive" as Route} className="text-accent underline underline-offset-4">
          返回历年存档
        </Link>
      </p>
      <h1 className="font-bold font-song text-2xl">
        {unit} {year} 年度（存档前核对）
      </h1>
      <p className="text-ink-2">
        原发布 {asIssued.issuedOn}，{asIssued.where}。以下是公布后的样子。
      </p>
      {wrong.length > 0 && (
        <Notice tone="warn" title={`有 ${wrong.length} 处与填报规则不符`}>
          <ul className="list-disc pl-5">
            {wrong.map(({ key, message }) => (
              <li key={key}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="-mx-4 py-4 sm:-mx-6">
        <ReportDocument blocks={blocks} titleRank={2} />
      </div>
    </div>
  );
}
