import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { readEntry } from "@/lib/platform/record/entry";
import { beginReport } from "./mutations/begin/begin";
import { moveReport } from "./mutations/moves/move";
import { removeReport } from "./mutations/remove";
import { fill, makeCounty, makeReport } from "./testing/county";

async function begun(from: "lastYear" | "empty" = "empty") {
  const people = await makeCounty();
  const answer = await beginReport(people.clerk, { unitCode: people.town, year: 2025, from, asIssued: null });
  if (!answer.ok) throw new Error(answer.refusals[0]?.message);
  return { people, reportId: answer.value.reportId };
}

test("a report begun by mistake is removed, the record keeps it, and its year can be begun again", async () => {
  const { people, reportId } = await begun();
  expect(await removeReport(people.clerk, { reportId })).toEqual({
    ok: true,
    value: { unitCode: people.town, year: 2025 },
  });
  expect(await db.report.findUnique({ where: { id: reportId } })).toBeNull();
  expect(await db.change.count({ where: { reportId } })).toBe(0);
  const last = await db.recordEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
  expect(readEntry(last.text)).toMatchObject({
    kind: "report.removed",
    subject: reportId,
    actorId: people.clerk.id,
    payload: { unitCode: people.town, year: 2025 },
  });
  const again = await beginReport(people.clerk, {
    ...{ unitCode: people.town, year: 2025, from: "empty", asIssued: null },
  });
  expect(again.ok).toBe(true);
});

test("where anything was written it stays, also after that was emptied again", async () => {
  const { people, reportId } = await begun();
  await fill(people.clerk, reportId, [["front.phone", "0533-1234567"]]);
  await fill(people.clerk, reportId, [["front.phone", ""]]);
  expect(await removeReport(people.clerk, { reportId })).toMatchObject({
    ok: false,
    refusals: [{ code: "notEmpty" }],
  });
});

test("others may not, and not what is on its way", async () => {
  const people = await makeCounty();
  const reportId = await makeReport(people.clerk);
  for (const other of [people.signer, people.stranger, people.reviewer])
    expect(await removeReport(other, { reportId })).toMatchObject({
      ok: false,
      refusals: [{ code: "forbidden" }],
    });
  await moveReport(people.clerk, { reportId, move: "handOver" });
  expect(await removeReport(people.clerk, { reportId })).toMatchObject({
    ok: false,
    refusals: [{ code: "wrongState" }],
  });
});
