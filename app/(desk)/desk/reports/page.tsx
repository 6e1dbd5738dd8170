import type { Metadata } from "next";
import { BeginReport } from "@/components/reports/list/begin-report";
import { DraftTable } from "@/components/reports/list/draft-table";
import { requireActor } from "@/lib/access/session";
import { loadDrafts } from "@/lib/reports/loaders";

export const metadata: Metadata = { title: "年度报告" };

/** The clerk's and the signer's first page: the reports of their unit, and the beginning of a new one. */
export default async function DraftsPage() {
  // Whoever writes no reports has an empty list.
  const { rows, beginnings } = (await loadDrafts(await requireActor())) ?? { rows: [], beginnings: [] };
  return (
    <div className="mx-auto grid max-w-5xl gap-6 px-4 py-6">
      <h1 className="font-bold font-song text-2xl">年度报告</h1>
      {beginnings.map((beginning) => (
        <BeginReport key={beginning.unitCode} {...beginning} />
      ))}
      <DraftTable rows={rows} />
    </div>
  );
}
