import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { db } from "@/lib/platform/db";
import { findPublication, listPublishedVersions } from "./data";
import { makeReport, makeUnits, makeVersion, places, publish } from "./testing/published";

beforeAll(makeUnits);

test("the first publication is number 1, in the unit's county, at the server's time", async () => {
  const before = new Date();
  const { reportId, versionId, sha256 } = await makeReport(places.town, 2021);
  await publish(reportId, versionId);
  const published = await findPublication(places.town, 2021);
  expect(published).toMatchObject({
    number: 1,
    title: "齐都镇人民政府2021年政府信息公开工作年度报告",
    edition: "2021",
    county: { name: "临淄区" },
    sha256,
    correctionReason: null,
    replacedAt: null,
  });
  expect(published?.publishedAt.getTime()).toBeGreaterThanOrEqual(before.getTime());
  expect(published?.publishedAt.getTime()).toBeLessThanOrEqual(Date.now());
});

test("a correction has the next number and a reason, and does not change the previous version's address", async () => {
  const { reportId, versionId, sha256 } = await makeReport(places.town, 2022);
  await publish(reportId, versionId);
  const before = await findPublication(places.town, 2022);
  const content = filledContent(formFor(2022));
  const second = await makeVersion(reportId, {
    ...content,
    front: { ...content.front, phone: "0533-7830001" },
  });
  await publish(reportId, second.versionId, "更正联系电话");
  const [first, newest] = [
    await findPublication(places.town, 2022, 1),
    await findPublication(places.town, 2022),
  ];
  expect(newest).toMatchObject({
    number: 2,
    sha256: second.sha256,
    correctionReason: "更正联系电话",
    replacedAt: null,
  });
  expect(first).toEqual({ ...before, replacedAt: newest?.publishedAt });
  expect(first?.sha256).toBe(sha256);
  expect(await listPublishedVersions(places.town, 2022)).toMatchObject([{ number: 1 }, { number: 2 }]);
});

test("a correction without a reason is refused and changes nothing", async () => {
  const { reportId, versionId } = await makeReport(places.town, 2023);
  await publish(reportId, versionId);
  const second = await makeVersion(reportId, filledContent(formFor(2023)));
  await expect(publish(reportId, second.versionId, "  ")).rejects.toThrow("reason");
  expect(await listPublishedVersions(places.town, 2023)).toHaveLength(1);
  expect(await findPublication(places.town, 2023)).toMatchObject({ replacedAt: null });
});

test("a version of another report cannot be published", async () => {
  const one = await makeReport(places.town, 2024);
  const other = await makeReport(places.otherTown, 2024);
  await expect(publish(one.reportId, other.versionId)).rejects.toThrow();
  expect(await findPublication(places.town, 2024)).toBeNull();
});

test("waivers of faults in the version are published with it; those of corrected faults are not", async () => {
  const reviewer = await db.account.create({
    data: { username: randomUUID(), name: "审核员", passwordHash: "" },
  });
  const { reportId } = await makeReport(places.otherTown, 2017);
  const asIssued = { issuedOn: "2018-01-31", where: "区政府网站" };
  await db.report.update({ where: { id: reportId }, data: { asIssued } });
  await db.waiver.createMany({
    data: [
      "R14-8@disclosure.total:count",
      "R14-1@applications.received:count",
      "R14-5@reconsideration:count",
    ].map((findingKey) => ({
      reportId,
      findingKey,
      message: `与规则不符：${findingKey}`,
      reason: "原件如此",
      reviewerId: reviewer.id,
    })),
  });
  const { versionId } = await makeVersion(reportId, filledContent(formFor(2017)), [
    { key: "R14-8@disclosure.total:count", message: "与规则不符：R14-8@disclosure.total:count" },
    { key: "R14-5@reconsideration:count", message: "与规则不符，数字已不同" },
  ]);
  await publish(reportId, versionId);
  expect(await findPublication(places.otherTown, 2017)).toMatchObject({
    waivers: [{ message: "与规则不符：R14-8@disclosure.total:count", reason: "原件如此" }],
    asIssued,
  });
});
