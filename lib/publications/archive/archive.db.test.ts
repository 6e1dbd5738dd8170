import { beforeEach, describe, expect, test } from "vitest";
import { acceptItem } from "@/lib/imports/mutations/accept-item";
import { accepting, makeBatch, valueIn } from "@/lib/imports/testing/batch";
import { reportText } from "@/lib/imports/testing/report-text";
import { findReportIdOf } from "@/lib/reports/data";
import { beginReport } from "@/lib/reports/mutations/begin/begin";
import { moveReport } from "@/lib/reports/mutations/moves/move";
import { listEvents } from "@/lib/reports/record/data";
import { person } from "@/lib/reports/testing/county";
import { expectRefusal, succeeded } from "@/lib/reviews/testing/submitted";
import { loadPublished } from "../loaders";
import { loadArchive, loadArchivePreview } from "./loaders";
import { archiveAll, archiveReport } from "./mutations";

const asIssued = { issuedOn: "2019-01-20", where: "县政府网站" };
const reason = "按原样录入，保留原文件的数据";
let batch: Awaited<ReturnType<typeof makeBatch>>;
/** A reviewer who did not import the files. */
let second: Awaited<ReturnType<typeof person>>;

beforeEach(async () => {
  batch = await makeBatch();
  second = await person("reviewer", batch.people.county);
});

/** Imports a report of that year as issued, by default as the county's first reviewer. Returns its id. */
async function bringIn(name: string, year: number, as: typeof asIssued | null = asIssued): Promise<string> {
  const row = await batch.record(`${name}${year}.txt`, reportText(name, year));
  valueIn(await acceptItem(batch.people.reviewer, accepting(row, { asIssued: as })));
  return (await findReportIdOf(name === "青石镇" ? batch.people.town : batch.people.neighbour, year)) ?? "";
}

describe("older reports that a county brought in as issued", () => {
  test("are published together, each by the policy, with its own event and nobody of the unit asked", async () => {
    for (const year of [2016, 2017, 2018]) await bringIn("青石镇", year);
    await bringIn("白鹭乡", 2018);
    const rows = (await loadArchive(second, {}))?.rows ?? [];
    expect(rows.map(({ unit, year }) => `${unit}${year}`)).toEqual([
      ...["青石镇2018", "青石镇2017", "青石镇2016", "白鹭乡2018"],
    ]);
    const reports = rows.map(({ reportId, seen }) => ({ reportId, seen }));
    const archived = succeeded(await archiveAll(second, { reports, reason }));
    expect(archived.flatMap(({ refusals }) => refusals)).toEqual([]);
    for (const { reportId } of rows) {
      const moves = (await listEvents(reportId)).map(({ move, from, to }) => [move, from, to]);
      expect(moves.slice(-1)).toEqual([["archive", "drafting", "published"]]);
    }
    const published = await loadPublished(batch.people.town, "2017");
    expect(published?.report).toMatchObject({ asIssued, number: 1, correctionReason: null });
    expect((await loadArchive(second, {}))?.rows).toEqual([]);
  });

  test("keep their errors for the one reason that is given, which the public page states; without one they stay", async () => {
    const reportId = await bringIn("青石镇", 2018);
    const [row] = (await loadArchive(second, {}))?.rows ?? [];
    const errors = (await loadArchivePreview(second, { reportId }))?.findings.filter(
      ({ severity }) => severity === "error",
    );
    expect(errors?.length).toBeGreaterThan(0);
    const seen = row?.seen ?? "";
    await expectRefusal(() => archiveReport(second, { reportId, seen, reason: "" }), "errorsWaived");
    succeeded(await archiveReport(second, { reportId, seen, reason }));
    const published = await loadPublished(batch.people.town, "2018");
    expect(published?.report.waivers.map(({ reason: why }) => why)).toEqual(errors?.map(() => reason));
  });

  test("are not published by who brought them in, nor twice, nor where the draft is another than was seen", async () => {
    const reportId = await bringIn("青石镇", 2018);
    const [own] = (await loadArchive(batch.people.reviewer, {}))?.rows ?? [];
    expect(own?.ownWork).toMatch(/另一位审核员/);
    await expectRefusal(() => archiveReport(batch.people.reviewer, { reportId, reason }), "notOwnWork");
    await expectRefusal(() => archiveReport(second, { reportId, seen: "0.0", reason }), "contentChanged");
    succeeded(await archiveReport(second, { reportId, reason }));
    await expectRefusal(() => archiveReport(second, { reportId, reason }), "wrongState");
  });

  test("are corrected afterwards like any published report", async () => {
    const reportId = await bringIn("青石镇", 2018);
    succeeded(await archiveReport(second, { reportId, reason }));
    const corrected = await moveReport(batch.people.clerk, {
      reportId,
      move: "correct",
      note: "补录一处漏字",
    });
    expect(corrected).toEqual({ ok: true, value: "correcting" });
  });
});

test("what a unit drafts itself, or a file that became an ordinary draft, is neither shown nor archived", async () => {
  const drafted = await bringIn("白鹭乡", 2018, null);
  const begun = succeeded(
    await beginReport(batch.people.clerk, {
      ...{ unitCode: batch.people.town, year: 2017, from: "empty" as const, asIssued },
    }),
  );
  expect((await loadArchive(second, {}))?.rows).toEqual([]);
  expect(await loadArchivePreview(second, { reportId: begun.reportId })).toBeNull();
  await expectRefusal(() => archiveReport(second, { reportId: begun.reportId, reason }), "notFromFile");
  await expectRefusal(() => archiveReport(second, { reportId: drafted, reason }), "asIssued");
  for (const actor of [batch.people.clerk, batch.people.signer])
    await expectRefusal(() => archiveReport(actor, { reportId: drafted, reason }), "wrongRole");
});
