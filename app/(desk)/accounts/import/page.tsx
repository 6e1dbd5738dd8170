import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountImport } from "@/components/accounts/create/account-import";
import { UnitImport } from "@/components/units/unit-import";
import { requireActor } from "@/lib/access/auth/session";
import { loadReach } from "@/lib/accounts/loaders";

export const metadata: Metadata = { title: "导入单位与账号" };

export default async function ImportPage() {
  const units = await loadReach(await requireActor());
  if (!units) notFound();
  return (
    <div className="grid gap-6">
      <p className="max-w-[46em] text-ink-2">
        先导入单位，再导入账号：下载 Excel 模板，在 Excel 或 WPS 中填好、保存，再从这里选那个文件。CSV
        也可以，编码用 UTF-8 或国标（GB18030）。
      </p>
      <p className="-mt-4 max-w-[46em] text-ink-2">
        系统先检查整个文件，把所有问题一次列出；确认之前什么也不会改动，有一处问题就一行也不导入。
      </p>
      <UnitImport units={units} />
      <AccountImport units={units} />
    </div>
  );
}
