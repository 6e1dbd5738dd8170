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
        先导入单位，再导入账号。文件是 Excel 表格（.xlsx）或 CSV（编码用 UTF-8
        或国标（GB18030）都可以）：下载模板，在 Excel 或 WPS 中编辑后另存为 .xlsx，12 位代码不会变样。
      </p>
      <p className="-mt-4 max-w-[46em] text-ink-2">
        系统先检查整个文件，把所有问题一次列出；确认之前什么也不会改动，有一处问题就一行也不导入。
      </p>
      <UnitImport units={units} />
      <AccountImport units={units} />
    </div>
  );
}
