import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { reserveYear } from "@/lib/reports/mutations/begin/reserve-year";
import { findItem, findReading } from "../data";
import { type AcceptItem, beginImportedSchema } from "../schema";
import type { ImportRow } from "../types";
import { itemMutation } from "./batch-mutation";
import { beginWith, knownForm } from "./begin-imported";
import { foreignUnit, isUnitOfCounty } from "./item-columns";
import { noteFinished } from "./note-finished";

/**
 * Turns a waiting file into the report of its unit and year; with `asIssued`, entered as issued. Draft,
 * history, event and the item's state are written in one transaction; accepting a file twice gives one
 * report. An existing report is not changed.
 */
export const acceptItem = itemMutation(async (held, input: AcceptItem) => {
  const { tx, actor, item } = held;
  if (item.state === "accepted") return done((await findItem(item.id, tx)) as ImportRow);
  if (item.state !== "read") return refused("wrongState", "这份文件没有在等待导入。请刷新页面查看最新状态。");
  const { unitCode, year } = input;
  if (item.unitCode !== unitCode || item.year !== year)
    return refused("changed", "这份文件的单位或年度刚被改过，没有导入。请刷新页面核对后再试。");
  if (!(await isUnitOfCounty(tx, unitCode, item.countyCode))) return foreignUnit;
  const reading = await findReading(item.id, tx);
  const { countyForm, fields } = reading?.content ?? {};
  const begun = beginImportedSchema.safeParse({
    unitCode,
    year,
    asIssued: input.asIssued,
    countyForm,
    fields,
    source: { kind: "file", name: baseName(item.name), sha256: item.sha256 },
  });
  if (!begun.success) return refused("empty", "这份文件里没有可以导入的内容。请打开核对，或选择不导入。");
  const form = knownForm(begun.data);
  if (!form.ok) return form;
  const reserved = await reserveYear(tx, actor, "report.import", begun.data, form.value);
  if (!reserved.ok) return reserved;
  const report = await beginWith(reserved.value, begun.data);
  if (!report.ok) return report;
  await tx.importItem.update({
    where: { id: item.id },
    data: { state: "accepted", reportId: report.value.reportId, updatedAt: now() },
  });
  await noteFinished(held);
  return done((await findItem(item.id, tx)) as ImportRow);
});

function baseName(name: string): string {
  return (name.split("/").at(-1) ?? name).slice(-255);
}
