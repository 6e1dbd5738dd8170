import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { reportMutation } from "@/lib/reports/mutations/report-mutation";
import { fill, makeCounty, makeReport } from "@/lib/reports/testing/county";
import { loadReview } from "./loaders";
import { returnReport } from "./mutations/move";
import { reviewMove } from "./mutations/review-move";
import { unwaiveFinding, waiveFinding } from "./mutations/waive";
import { expectRefusal, type People, submit, submitAsIssued, succeeded } from "./testing/submitted";

let people: People;
let reportId: string;
let errorKey: string;

beforeEach(async () => {
  people = await makeCounty();
  ({ reportId, errorKey } = await submitAsIssued(people));
});

const waive = (findingKey = errorKey, actor = people.reviewer) =>
  waiveFinding(actor, { reportId, findingKey, reason: "原报告即如此。" });

test("an error of a report entered as issued is accepted with a reason", async () => {
  succeeded(await waive());
  expect(await db.waiver.findMany({ where: { reportId } })).toMatchObject([
    {
      findingKey: errorKey,
      message: expect.stringContaining("167"),
      reason: "原报告即如此。",
      reviewerId: people.reviewer.id,
    },
  ]);
});

test("a second waiver of the same error replaces the reason", async () => {
  succeeded(await waive());
  succeeded(
    await waiveFinding(people.reviewer, { reportId, findingKey: errorKey, reason: "已与原件核对。" }),
  );
  expect(await db.waiver.findMany({ where: { reportId } })).toMatchObject([{ reason: "已与原件核对。" }]);
});

test("a waiver is revoked once", async () => {
  succeeded(await waive());
  succeeded(await unwaiveFinding(people.reviewer, { reportId, findingKey: errorKey }));
  await expectRefusal(() => unwaiveFinding(people.reviewer, { reportId, findingKey: errorKey }), "notFound");
});

test("only the county's reviewer waives", async () => {
  for (const actor of [people.clerk, people.signer, (await makeCounty()).reviewer])
    await expectRefusal(() => waive(errorKey, actor), "forbidden");
});

test("only errors of the version can be waived", async () => {
  await expectRefusal(() => waive("R14-1@nowhere"), "findingUnknown");
  const version = await db.version.findFirstOrThrow({ where: { reportId } });
  const lesser = (version.findings as { key: string; severity: string }[]).find(
    ({ severity }) => severity !== "error",
  );
  expect(lesser).toBeDefined();
  await expectRefusal(() => waive(lesser?.key), "notAnError");
});

test("a report that is not entered as issued has no waivers", async () => {
  reportId = await makeReport(people.clerk);
  await submit(people, reportId);
  await expectRefusal(() => waive(), "notAsIssued");
});

test("a waiver applies to the fault as it was shown, not to another at the same place", async () => {
  succeeded(await waive());
  succeeded(await returnReport(people.reviewer, { reportId, reasons: ["请核对微信公开数。"] }));
  await fill(people.clerk, reportId, [["figure.disclosure.channels.wechat:count", { value: "168" }]]);
  await submit(people, reportId);
  const approve = reportMutation("move.approve", (held) => reviewMove(held));
  await expectRefusal(() => approve(people.reviewer, { reportId }), "errorsWaived");
  const findings = (await loadReview(people.reviewer, { reportId }))?.findings ?? [];
  expect(findings.find(({ key }) => key === errorKey)).toMatchObject({ severity: "error", waiver: null });
});

test("not while the township has the report", async () => {
  succeeded(await returnReport(people.reviewer, { reportId, reasons: ["请核对原件。"] }));
  await expectRefusal(() => waive(), "wrongState");
});
