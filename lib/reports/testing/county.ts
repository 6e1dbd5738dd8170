import { randomUUID } from "node:crypto";
import type { Actor, Role } from "@/lib/access/actor";
import type { Form } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import type { FieldPath, FieldValue } from "@/lib/core/report";
import { isComputed } from "@/lib/core/tables/table";
import { db } from "@/lib/platform/db";
import { findDraft } from "../data";
import { beginReport } from "../mutations/begin/begin";
import { saveFields } from "../mutations/fields/save-fields";

/** Every test file has its own database: counties are numbered within it. */
let counties = 0;

/** The signer's confidentiality checklist, required for sign-off. */
export const checklist = {
  noStateSecrets: true,
  noCommercialSecrets: true,
  noPersonalData: true,
  reviewedBy: "周宁 副镇长",
};

/** A county with two townships and its people, for tests of writing. */
export async function makeCounty() {
  counties += 1;
  const tail = String(counties).padStart(4, "0");
  const prefix = `99${tail}`;
  const county = `${prefix}000000`;
  const [town, neighbour] = [`${prefix}100000`, `${prefix}101000`];
  await db.unit.create({ data: { code: county, name: "试验县", organ: "试验县人民政府", kind: "county" } });
  for (const [code, name] of [
    [town, "青石镇"],
    [neighbour, "白鹭乡"],
  ] as const)
    await db.unit.create({
      data: { code, name, organ: `${name}人民政府`, kind: "township", parentCode: county },
    });
  return {
    county,
    town,
    neighbour,
    clerk: await person("clerk", town),
    secondClerk: await person("clerk", town),
    signer: await person("signer", town),
    reviewer: await person("reviewer", county),
    stranger: await person("clerk", neighbour),
  };
}

export async function person(role: Role, unitCode: string): Promise<Actor> {
  const username = `u${randomUUID().slice(0, 8)}`;
  const account = await db.account.create({
    data: { username, name: username, passwordHash: "none", grants: { create: { role, unitCode } } },
  });
  return { id: account.id, username, name: username, grants: [{ role, unitCode }] };
}

/** A report filled in so that no rule is violated. */
export async function makeReport(clerk: Actor, year = 2025): Promise<string> {
  const unitCode = clerk.grants[0]?.unitCode ?? "";
  const begun = await beginReport(clerk, { unitCode, year, from: "lastYear", asIssued: null });
  if (!begun.ok) throw new Error(begun.refusals[0]?.message);
  await fill(clerk, begun.value.reportId, soundFields(formFor(year)));
  return begun.value.reportId;
}

/** Saves fields, using their current versions. */
export async function fill(clerk: Actor, reportId: string, fields: [FieldPath, FieldValue][]): Promise<void> {
  const draft = await findDraft(reportId);
  const changes = fields.map(([path, value]) => ({
    path,
    value,
    baseVersion: draft?.versions[path] ?? 0,
    operationId: randomUUID(),
  }));
  const saved = await saveFields(clerk, { reportId, changes });
  if (!saved.ok) throw new Error(saved.refusals[0]?.message);
  if (saved.value.refused.length > 0) throw new Error(saved.value.refused[0]?.refusal.message);
}

/**
 * Zero in every cell, a sentence in every chapter, a complete front: the report of a township without events.
 */
export function soundFields(form: Form): [FieldPath, FieldValue][] {
  const chapters = form.outline.chapters.map(({ id, heading, subItems }): [FieldPath, FieldValue] => [
    `chapter.${id}`,
    subItems
      ? proseOf(
          ...subItems.flatMap((item) => [
            `## ${item.heading}`,
            `本年度${item.heading}方面的工作按计划完成，情况正常。`,
          ]),
          "工作考核结果为合格，社会评议满意，没有发生责任追究。",
        )
      : proseOf(`关于${heading}，本年度的工作按计划完成，没有需要特别说明的情况。`),
  ]);
  const figures = [...form.cells.values()]
    .filter((cell) => !isComputed(cell))
    .map((cell): [FieldPath, FieldValue] => [`figure.${cell.id}`, { value: "0" }]);
  return [
    ...chapters,
    ...figures,
    ["front.address", "试验县青石镇中心街1号"],
    ["front.phone", "0533-1234567"],
    ["front.signedOn", `${form.year + 1}-01-15`],
  ];
}
