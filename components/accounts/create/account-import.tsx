"use client";
import { resultOf } from "@/components/shell/action-result";
import { ImportCard } from "@/components/shell/csv-import/import-card";
import { PreviewTable } from "@/components/shell/csv-import/preview-table";
import { Notice } from "@/components/ui/notice";
import { saveTemplate } from "@/components/units/save-template";
import { roleLabels } from "@/lib/access/actor";
import { checkAccountImportAction, importAccountsAction } from "@/lib/accounts/actions";
import { csvColumns } from "@/lib/accounts/csv-import/columns";
import type { CreateAccountInput } from "@/lib/accounts/schema";
import type { OneTimePassword } from "@/lib/accounts/types";
import type { Unit } from "@/lib/units/types";
import { OneTimePasswords } from "../one-time-passwords";

/** The reader of workbooks is loaded when a file is chosen. */
const sheetAsCsv = async (file: File) =>
  (await import("@/lib/imports/read/sheet/sheet-as-csv")).sheetAsCsv(file);
const titles = Object.values(csvColumns);

/** Imports accounts from a CSV file. Shows the passwords for the first sign-ins once, at the end. */
export function AccountImport({ units }: { units: readonly Unit[] }) {
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const example = (units.find(({ kind }) => kind === "township") ?? units[0])?.code ?? "";
  const template = {
    name: "账号导入模板",
    columns: titles.map((title) => ({
      title,
      width: 16,
      ...(title === csvColumns.role && { choices: Object.values(roleLabels) }),
    })),
    examples: [
      ["zhang.san", "张三", example, roleLabels.clerk],
      ["li.si", "李四", example, roleLabels.signer],
    ],
  };
  return (
    <ImportCard<CreateAccountInput, OneTimePassword[]>
      title="导入账号"
      saveTemplate={() => saveTemplate(template)}
      sheetAsCsv={sheetAsCsv}
      check={(file) => resultOf(checkAccountImportAction({ file }))}
      carryOut={(file) => resultOf(importAccountsAction({ file }))}
      preview={(checked) => (
        <PreviewTable
          label="将要新建的账号"
          columns={["用户名", "姓名", "单位与角色"]}
          rows={checked.map(({ username, name, grants }) => [
            username,
            name,
            grants
              .map(({ role, unitCode }) => `${names.get(unitCode) ?? unitCode} · ${roleLabels[role]}`)
              .join("；"),
          ])}
        />
      )}
      outcome={(imported) => (
        <>
          <Notice tone="ok">已新建 {imported.length} 个账号。</Notice>
          <OneTimePasswords passwords={imported} />
        </>
      )}
    >
      <p>
        第一行是列名：{titles.join("、")}。用户名是 3 至 32 位小写字母、数字、点、横线或下划线；角色填
        {Object.values(roleLabels).join("、")}
        之一；一人有几个角色，就用同一个用户名写几行。一次最多 500 行。
      </p>
    </ImportCard>
  );
}
