import type { Actor } from "@/lib/access/actor";
import { authorizeAnywhere, guarded } from "@/lib/access/guarded";
import { type PermissionScope, type Permit, permit } from "@/lib/access/policy";
import { creditCodeFault } from "@/lib/core/credit-code";
import { done, type Refusal, type Result } from "@/lib/core/refusal";
import { type UnitKind, unitKinds } from "@/lib/core/unit-kind";
import { type CsvRow, cellFault, readCsv } from "@/lib/platform/csv/read-csv";
import type { Db, Tx } from "@/lib/platform/db";
import { findUnits, lineagesOf, listExistingNamed, listTakenCreditCodes } from "../data";
import { codeFault, codesUsedUp, isNumbered, nestingFault } from "../rules";
import type { UnitFile } from "../schema";
import { type NewUnit, type Unit, unitKindLabels } from "../types";
import { withCodes } from "./assign-codes";
import { unitColumns } from "./columns";
import { kindNamed } from "./kind-named";

type Row = CsvRow<keyof typeof unitColumns>;

/** Checks a CSV file of units before it is imported. Nothing is written. */
export const checkUnitImport = guarded("units.manage", authorizeAnywhere, (scope, { file }: UnitFile) =>
  unitsInFile(scope, file),
);

/**
 * The units of a CSV file, parents before children, or all errors by line. A parent may be in the file
 * itself.
 */
export async function unitsInFile(
  { actor }: Permit<"units.manage", PermissionScope>,
  bytes: Uint8Array,
  reader?: Db | Tx,
): Promise<Result<NewUnit[]>> {
  const read = readRows(bytes);
  if (!read.ok) return read;
  const rows = await withCodes(read.value, reader);
  const codes = rows.flatMap(({ cells }) => [cells.code, cells.parentCode]);
  const known = await findUnits(codes, reader);
  const existing = new Map(known.map((unit) => [unit.code, unit]));
  const named = new Map(rows.map((row) => [row.cells.code, row]));
  const creditCodes = await creditCodeFaults(rows, reader);
  const namesakes = await namesakeFaults(rows, reader);
  const manageable = await manageableAmong(actor, known, reader);

  const faults = rows.flatMap((row) => rowFaults(row));
  if (faults.length > 0) return { ok: false, refusals: faults };
  const units = rows.map((row) => unitOf(row, rootOf(row)?.demonstration ?? false));
  return done(units.sort((a, b) => unitKinds.indexOf(a.kind) - unitKinds.indexOf(b.kind)));

  function rowFaults(row: Row): Refusal[] {
    const { line, cells } = row;
    const kind = kindNamed(cells.kind);
    const parent = existing.get(cells.parentCode) ?? inFile(cells.parentCode);
    const root = rootOf(row);
    const fault = (key: keyof typeof unitColumns, text: string | null | false | undefined) =>
      text ? [cellFault(unitColumns, line, key, text)] : [];
    return [
      ...fault("code", existing.has(cells.code) && "系统中已有这个代码的单位。"),
      ...fault("code", cells.code && named.get(cells.code) !== row && "文件中这个代码出现了不止一次。"),
      ...fault("code", codeFaultIn(cells.code, kind, parent)),
      ...fault("name", lengthFault(cells.name) ?? namesakes.get(row)),
      ...fault("organ", lengthFault(cells.organ)),
      ...fault("kind", !kind && `应为${unitKinds.map((each) => unitKindLabels[each]).join("、")}之一。`),
      ...fault("parentCode", !parent && "系统和文件中都没有这个代码的单位。"),
      ...fault("parentCode", kind && parent && nestingFault({ code: cells.code, kind }, parent)),
      ...fault("parentCode", root && !manageable.has(root.code) && "上级单位不在您的管理范围内。"),
      ...fault("creditCode", creditCodes.get(row)),
      ...fault("documents", documentsFault(cells.documents)),
    ];
  }

  function inFile(code: string): Pick<Unit, "code" | "kind" | "name"> | undefined {
    const row = named.get(code);
    const kind = row && kindNamed(row.cells.kind);
    return row && kind && { code, kind, name: row.cells.name };
  }

  /** The nearest ancestor that already exists in the system; undefined if the file's chain leads to none. */
  function rootOf(row: Row): Unit | undefined {
    const passed = new Set<Row>();
    for (let at: Row | undefined = row; at && !passed.has(at); at = named.get(at.cells.parentCode)) {
      passed.add(at);
      const root = existing.get(at.cells.parentCode);
      if (root) return root;
    }
    return undefined;
  }
}

/** A code is still blank where kind or parent are unknown, which is refused there, or where none is free. */
function codeFaultIn(code: string, kind: UnitKind | undefined, parent: unknown): string | null {
  if (code !== "" || (kind && !isNumbered(kind))) return codeFault(code, kind ?? "department");
  return kind && parent ? codesUsedUp : null;
}

function readRows(bytes: Uint8Array): Result<Row[]> {
  const read = readCsv(bytes, unitColumns, ["creditCode", "documents"]);
  if (!read.ok) return read;
  return done(
    read.value.map(({ line, cells }) => ({
      line,
      cells: { ...cells, creditCode: cells.creditCode.toUpperCase() },
    })),
  );
}

function unitOf({ cells }: Row, demonstration: boolean): NewUnit {
  const { code, name, organ, parentCode, creditCode } = cells;
  const kind = kindNamed(cells.kind) ?? "department";
  const mayMakeDocuments = documentsNamed(cells.documents);
  return {
    ...{ code, name, organ, parentCode, kind, demonstration, ...(creditCode && { creditCode }) },
    ...(typeof mayMakeDocuments === "boolean" && { mayMakeDocuments }),
  };
}

const documentWords = new Map<string, boolean | null>([
  ["", null],
  ["是", true],
  ["否", false],
]);

function documentsFault(words: string): string | null {
  return documentsNamed(words) === undefined ? "应为“是”或“否”，或者不填。" : null;
}

/** Null for a blank cell: by the unit's kind. Undefined for other words. */
function documentsNamed(words: string): boolean | null | undefined {
  return documentWords.get(words);
}

/** A row whose name a unit under the same one has, or a row before it with another code. */
async function namesakeFaults(rows: readonly Row[], reader?: Db | Tx): Promise<Map<Row, string>> {
  const placeOf = (name: string, parentCode: string | null) => `${parentCode} ${name}`;
  const existing = await listExistingNamed(
    rows.map(({ cells }) => cells.name),
    reader,
  );
  const taken = new Map(existing.map(({ code, name, parentCode }) => [placeOf(name, parentCode), code]));
  const faults = new Map<Row, string>();
  for (const row of rows) {
    const { code, name, parentCode } = row.cells;
    const place = placeOf(name, parentCode);
    const other = taken.get(place);
    if (other !== undefined && other !== code)
      faults.set(row, `同一上级下已有“${name}”（代码 ${other}），请核对是不是重复。`);
    taken.set(place, other ?? code);
  }
  return faults;
}

/** What is wrong with the 统一社会信用代码 of each row; a row without one has none. */
async function creditCodeFaults(rows: readonly Row[], reader?: Db | Tx): Promise<Map<Row, string | null>> {
  const given = rows.filter(({ cells }) => cells.creditCode !== "");
  const named = new Map(given.map((row) => [row.cells.creditCode, row]));
  const taken = await listTakenCreditCodes([...named.keys()], reader);
  return new Map(
    given.map((row) => {
      const { creditCode } = row.cells;
      if (taken.has(creditCode)) return [row, "这个代码已经登记给另一个单位，请核对。"];
      if (named.get(creditCode) !== row) return [row, "文件中这个代码出现了不止一次。"];
      return [row, creditCodeFault(creditCode)];
    }),
  );
}

async function manageableAmong(actor: Actor, units: readonly Unit[], reader?: Db | Tx): Promise<Set<string>> {
  const lineages = await lineagesOf(
    units.map(({ code }) => code),
    reader,
  );
  return new Set(
    [...lineages].flatMap(([code, lineage]) => (permit(actor, "units.manage", { lineage }).ok ? [code] : [])),
  );
}

function lengthFault(text: string): string | null {
  if (text === "") return "不能为空。";
  return text.length > 60 ? "不超过 60 个字。" : null;
}
