import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnitDialog } from "@/components/units/unit-dialog";
import { UnitTree } from "@/components/units/unit-tree";
import { requireActor } from "@/lib/access/auth/session";
import { loadReach } from "@/lib/accounts/loaders";

export const metadata: Metadata = { title: "单位" };

export default async function UnitsPage() {
  const units = await loadReach(await requireActor());
  if (!units) notFound();
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-medium text-lg">单位</h2>
        <UnitDialog units={units} />
      </div>
      <UnitTree units={units} />
    </>
  );
}
