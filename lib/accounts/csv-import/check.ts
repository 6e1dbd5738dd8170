import { type Grant, type Role, roleLabels } from "@/lib/access/actor";
import { authorizeAnywhere, guarded } from "@/lib/access/guarded";
import type { PermissionScope, Permit } from "@/lib/access/policy";
import { normalizeUsername } from "@/lib/access/sign-in/username";
import { done, type Refusal, type Result, refused } from "@/lib/core/refusal";
import { type CsvRow, cellFault, readCsv } from "@/lib/platform/csv/read-csv";
import type { Db, Tx } from "@/lib/platform/db";
import { findUnits } from "@/lib/units/data";
import { unitsWithinReach } from "../authorize";
import { findTaken } from "../data";
import { roleFault, usernameFault } from "../rules";
import { type AccountFile, type CreateAccountInput, roles } from "../schema";
import { csvColumns } from "./columns";

type Row = CsvRow<keyof typeof csvColumns>;

/** Each account needs a slow password hash: larger imports are split into several files. */
const mostLines = 500;

const rolesByLabel = new Map<string, Role>([
  ...roles.map((role) => [roleLabels[role], role] as const),
  // Former labels of the reviewer's role.
  ["县级审核员", "reviewer"],
  ["市级审核员", "reviewer"],
]);

/** Checks a CSV file of accounts before it is imported. Nothing is written. */
export const checkAccountImport = guarded(
  "accounts.manage",
  authorizeAnywhere,
  (scope, { file }: AccountFile) => accountsInFile(scope, file),
);

/** The accounts that a CSV file describes, or everything that is wrong with it, line by line. */
export async function accountsInFile(
  scope: Permit<"accounts.manage", PermissionScope>,
  bytes: Uint8Array,
  reader?: Db | Tx,
): Promise<Result<CreateAccountInput[]>> {
  const read = readCsv(bytes, csvColumns);
  if (!read.ok) return read;
  if (read.value.length > mostLines)
    return refused(
      "tooLong",
      `一次最多导入 ${mostLines} 行，这个文件有 ${read.value.length} 行。请分成几个文件。`,
    );
  const rows = read.value.map(({ line, cells }) => ({
    line,
    cells: { ...cells, username: normalizeUsername(cells.username) },
  }));
  const codes = [...new Set(rows.map(({ cells }) => cells.unitCode))];
  const units = new Map((await findUnits(codes, reader)).map((unit) => [unit.code, unit]));
  const reachable = await unitsWithinReach(scope, [...units.keys()], reader);
  const taken = await findTaken(
    rows.map(({ cells }) => cells.username),
    reader,
  );

  const faults = rows.flatMap(rowFaults);
  return faults.length > 0 ? { ok: false, refusals: faults } : done(accountsOf(rows));

  function rowFaults({ line, cells }: Row, index: number): Refusal[] {
    const unit = units.get(cells.unitCode);
    const role = rolesByLabel.get(cells.role);
    const before = rows.slice(0, index).filter((row) => row.cells.username === cells.username);
    const same = before.some((row) => row.cells.unitCode === cells.unitCode && row.cells.role === cells.role);
    const fault = (key: keyof typeof csvColumns, text: string | null | false | undefined) =>
      text ? [cellFault(csvColumns, line, key, text)] : [];
    return [
      ...fault("username", usernameFault(cells.username)),
      ...fault("username", taken.has(cells.username) && "系统中已有这个用户名。"),
      ...fault("name", cells.name === "" ? "不能为空。" : cells.name.length > 30 && "不超过 30 个字。"),
      ...fault(
        "name",
        before[0] && before[0].cells.name !== cells.name && `与第 ${before[0].line} 行同一用户名的姓名不同。`,
      ),
      ...fault("unitCode", !unit && "没有这个代码的单位。若表格里显示成 3.7E+11，请先把这一列设为文本。"),
      ...fault("unitCode", unit && !reachable.has(unit.code) && "这个单位不在您的管理范围内。"),
      ...fault("role", !role && `应为${roles.map((each) => roleLabels[each]).join("、")}之一。`),
      ...fault("role", role && unit && roleFault(role, unit)),
      ...fault("role", same && "与前面的一行重复。"),
    ];
  }
}

function accountsOf(rows: readonly Row[]): CreateAccountInput[] {
  const accounts = new Map<string, CreateAccountInput>();
  for (const { cells } of rows) {
    const account = accounts.get(cells.username) ?? {
      username: cells.username,
      name: cells.name,
      grants: [],
    };
    account.grants.push(grantOf(cells));
    accounts.set(cells.username, account);
  }
  return [...accounts.values()];
}

function grantOf({ role, unitCode }: Row["cells"]): Grant {
  return { role: rolesByLabel.get(role) ?? "clerk", unitCode };
}
