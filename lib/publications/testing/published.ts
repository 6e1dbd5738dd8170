import type { Actor } from "@/lib/access/actor";
import { permit } from "@/lib/access/policy";
import type { Finding } from "@/lib/core/checks/engine/check";
import { compose } from "@/lib/core/document/compose";
import { filledContent } from "@/lib/core/document/testing-report";
import type { CountyForm } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { type ReportContent, withField } from "@/lib/core/report";
import { db } from "@/lib/platform/db";
import { versionDigest } from "@/lib/platform/signing/version-digest";
import { lockReport } from "@/lib/reports/data";
import { publishVersion } from "../mutations";

/** Two counties of the tests with their towns; the second county is a demonstration. */
export const places = {
  province: "370000000000",
  city: "370300000000",
  county: "370305000000",
  town: "370305100000",
  otherTown: "370305101000",
  demoCounty: "379901000000",
  demoTown: "379901100000",
} as const;

export async function makeUnits(): Promise<void> {
  const unit = (
    code: string,
    name: string,
    kind: "province" | "city" | "county" | "township",
    parent?: string,
  ) => ({
    code,
    name,
    kind,
    organ: `${name}人民政府`,
    parentCode: parent ?? null,
    demonstration: code.startsWith("3799"),
  });
  await db.unit.createMany({
    data: [
      unit(places.province, "山东省", "province"),
      unit(places.city, "淄博市", "city", places.province),
      unit(places.county, "临淄区", "county", places.city),
      unit(places.town, "齐都镇", "township", places.county),
      unit(places.otherTown, "皇城镇", "township", places.county),
      unit(places.demoCounty, "云溪县", "county", places.province),
      unit(places.demoTown, "青石镇", "township", places.demoCounty),
    ],
  });
}

/**
 * A report in the state that `publishVersion` requires, with one version; content as `filledContent` by
 * default.
 */
export async function makeReport(
  unitCode: string,
  year: number,
  countyForm: CountyForm = {},
  content?: ReportContent,
) {
  const form = formFor(year, countyForm);
  const { id } = await db.report.create({
    data: { unitCode, year, edition: form.edition.id, form: countyForm, state: "approved" },
  });
  return { reportId: id, ...(await makeVersion(id, content ?? filledContent(form))) };
}

/** The next version of a report. */
export async function makeVersion(
  reportId: string,
  content: ReportContent,
  findings: Pick<Finding, "key" | "message">[] = [],
) {
  const report = await db.report.findUniqueOrThrow({
    where: { id: reportId },
    include: { unit: true, _count: { select: { versions: true } } },
  });
  const countyForm = report.form as CountyForm;
  const unit = { code: report.unitCode, name: report.unit.name, organ: report.unit.organ };
  const titled = content.front.title
    ? content
    : withField(content, "front.title", `${unit.organ}${report.year}年政府信息公开工作年度报告`);
  const title = titled.front.title ?? "";
  const blocks = compose({ form: formFor(report.year, countyForm), content: titled, unit });
  const { year, edition } = report;
  const version = await db.version.create({
    data: {
      reportId,
      number: report._count.versions + 1,
      title,
      content: titled,
      form: countyForm,
      blocks,
      findings,
      explanations: [],
      unit,
      sha256: versionDigest({ unit, year, edition, title, content: titled, blocks }),
    },
  });
  return { versionId: version.id, sha256: version.sha256 };
}

export async function publish(reportId: string, versionId: string, correctionReason: string | null = null) {
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, reportId);
    if (!report) throw new Error("the report was just made");
    const [unitCode = ""] = report.lineage.slice(-1);
    const reviewer: Actor = { id: "", username: "", name: "", grants: [{ role: "reviewer", unitCode }] };
    const permitted = permit(reviewer, "move.publish", report);
    if (!permitted.ok) throw new Error(permitted.refusals[0]?.message);
    return publishVersion({ ...permitted.value, tx }, { versionId, correctionReason });
  });
}
