import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { toRowTable } from "@/lib/platform/http/row-table";
import { makeCounty, makeReport } from "@/lib/reports/testing/county";
import { loadQueue } from "../loaders";
import { submit } from "../testing/submitted";

const UNITS = 90;
/** Kilobytes that the list of a county may take, and those that the page around it takes of them. */
const PAGE_KB = 60;
const AROUND_KB = 18;

test("the queue of a county of 90 units, each with two years, a contact, an extension and reminders, is small", async () => {
  const people = await makeCounty();
  const source = await makeReport(people.clerk);
  await submit(people, source);
  await fillCounty(people.county, people.reviewer.id, source);

  const queue = await loadQueue(people.reviewer, { year: 2025 });
  // What the page hands to the component of the browser.
  const sent = { queue: { ...queue, rows: toRowTable(queue?.rows ?? []) }, releases: [] };
  const bytes = new TextEncoder().encode(JSON.stringify(sent)).length;
  console.log(JSON.stringify({ units: queue?.rows.length, bytes }));
  expect(queue?.rows.length).toBeGreaterThanOrEqual(UNITS);
  const full = queue?.rows.filter(({ reportId, reminded, extension }) => reportId && reminded && extension);
  expect(full?.length).toBe(UNITS);
  expect(full?.filter(({ seen }) => seen).length).toBe(UNITS / 2);
  expect(bytes).toBeLessThanOrEqual((PAGE_KB - AROUND_KB) * 1024);
});

/** Units of all kinds, with copies of one submitted report for this year and the one before. */
async function fillCounty(countyCode: string, authorId: string, source: string): Promise<void> {
  const units = Array.from({ length: UNITS }, (_, at) => ({
    code: `${countyCode.slice(0, 6)}${String(300_000 + at)}`,
    name: `第${at}单位管理局`,
    organ: `某县第${at}单位管理局`,
    kind: at % 3 === 0 ? ("township" as const) : ("department" as const),
    parentCode: countyCode,
    contact: "联系人甲",
    phone: "0000-8201001",
  }));
  await db.unit.createMany({ data: units });
  await db.countyYear.createMany({
    data: [2024, 2025].map((year) => ({ countyCode, year, dueOn: new Date(`${year + 1}-01-31T00:00:00Z`) })),
  });
  const codes = units.map(({ code }) => code);
  const reminder = { year: 2025, means: "phone", text: "请尽快报送。", authorId, answer: "本周报送" };
  await db.extension.createMany({
    data: codes.map((unitCode) => ({
      ...{ unitCode, year: 2025, reason: "信息系统迁移", authorId },
      dueOn: new Date("2026-02-10T00:00:00Z"),
    })),
  });
  await db.reminder.createMany({
    data: codes.flatMap((unitCode) => [1, 2, 3].map(() => ({ ...reminder, unitCode }))),
  });
  const report = await db.report.findUniqueOrThrow({ where: { id: source } });
  for (const year of [2024, 2025])
    await db.report.createMany({
      data: codes.map((unitCode, at) => ({
        ...{ unitCode, year, edition: report.edition },
        // Half of them can be approved together, for which more of them is sent.
        state: at % 2 === 0 ? "reviewing" : "submitted",
      })),
    });
  await db.$executeRaw`
    INSERT INTO "Version" ("id", "reportId", "number", "title", "content", "form", "blocks", "findings", "explanations", "sha256")
    SELECT gen_random_uuid(), "Report"."id", 1, "Version"."title", "Version"."content", "Version"."form",
      "Version"."blocks", "Version"."findings", "Version"."explanations", "Version"."sha256"
    FROM "Report", "Version"
    WHERE "Report"."unitCode" = ANY(${codes}::bpchar[]) AND "Version"."reportId" = ${source}::uuid`;
  await db.$executeRaw`
    INSERT INTO "Event" ("id", "reportId", "move", "from", "to", "actorId")
    SELECT gen_random_uuid(), "id", 'submit', 'signedOff', 'submitted', ${authorId}::uuid
    FROM "Report" WHERE "unitCode" = ANY(${codes}::bpchar[])`;
}
