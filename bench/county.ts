/**
 * The review queue and the roll-up of a county with many units, as its reviewer's browser gets them: `npm run
 * bench -- county [units] [rounds]`, by default 90 and 20. A third are townships; every unit has reports of
 * two years, and for the last one an extension and reminders. On a separate database and server, over HTTP.
 * Prints JSON: for each page the first response, p50 and maximum in milliseconds, the server's processor time
 * for one in milliseconds (on a shared machine, wall time includes waiting), the kilobytes of the page and of
 * a navigation within the product, uncompressed and as gzip; and the same times for a bare `/api/health`.
 */
import { gzipSync } from "node:zlib";
import { makePerson } from "../e2e/product/people";
import { openProduct } from "../e2e/product/product";

const [units = 90, rounds = 20] = process.argv.slice(2).map(Number);
const YEAR = 2025;

const product = await openProduct({ environment: { LOG_LEVEL: "error" } });
const [address = ""] = product.addresses;
const { db } = await import("@/lib/platform/db");
const county = await makeLargeCounty();
const { cookie } = await makePerson(product.secret, "county.reviewer", "reviewer", county);
const pages = {
  desk: `/reviews?year=${YEAR}`,
  rollUp: `/roll-up?county=${county}&year=${YEAR}&of=submitted`,
  scores: `/reviews/scores/${county}/${YEAR}`,
  health: "/api/health",
};
const found: Record<string, unknown> = {};
for (const [name, path] of Object.entries(pages)) found[name] = await measured(path);
console.log(JSON.stringify({ figure: "county", units, rounds, ...found }, null, 1));
await db.$disconnect();
await product.stop();
process.exit(0);

async function measured(path: string) {
  const first = await taken(path);
  const times: number[] = [];
  let page = first.text;
  const before = product.processorMs();
  for (let round = 0; round < rounds; round += 1) {
    const answer = await taken(path);
    times.push(answer.milliseconds);
    page = answer.text;
  }
  times.sort((one, other) => one - other);
  const used = before === null ? null : ((product.processorMs() ?? before) - before) / rounds;
  const data = path.startsWith("/api/") ? null : (await taken(path, { RSC: "1" })).text;
  return {
    milliseconds: { first: first.milliseconds, p50: times[times.length >> 1], worst: times.at(-1) },
    processor: used === null ? null : Math.round(used),
    page: kilobytes(page),
    ...(data !== null && { data: kilobytes(data) }),
  };
}

async function taken(path: string, headers: Record<string, string> = {}) {
  const began = performance.now();
  const answer = await fetch(address + path, {
    headers: { Cookie: `${cookie.name}=${cookie.value}`, ...headers },
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return { milliseconds: Math.round(performance.now() - began), text };
}

function kilobytes(text: string) {
  const of = (bytes: number) => Math.round(bytes / 102.4) / 10;
  return { bare: of(Buffer.byteLength(text)), gzip: of(gzipSync(text).length) };
}

/** One submitted report of a township, copied for all units and years, with different figures and days. */
async function makeLargeCounty() {
  const { makeCounty, makeReport } = await import("@/lib/reports/testing/county");
  const { submit } = await import("@/lib/reviews/testing/submitted");
  const people = await makeCounty();
  const source = await makeReport(people.clerk, YEAR);
  await submit(people, source);
  const rows = Array.from({ length: units - 2 }, (_, at) => ({
    code: `${people.county.slice(0, 6)}${300_000 + at}`,
    name: at % 3 === 0 ? `第${at}镇` : `第${at}单位管理局`,
    organ: at % 3 === 0 ? `试验县第${at}镇人民政府` : `试验县第${at}单位管理局`,
    kind: at % 3 === 0 ? ("township" as const) : ("department" as const),
    ...{ parentCode: people.county, contact: "联系人甲", phone: "0000-8201001" },
  }));
  await db.unit.createMany({ data: rows });
  const codes = rows.map(({ code }) => code);
  const authorId = people.reviewer.id;
  await db.countyYear.createMany({
    data: [YEAR - 1, YEAR].map((year) => ({
      ...{ countyCode: people.county, year },
      dueOn: new Date(`${year + 1}-01-31T00:00:00Z`),
    })),
  });
  await db.extension.createMany({
    data: codes.map((unitCode) => ({
      ...{ unitCode, year: YEAR, reason: "信息系统迁移", authorId },
      dueOn: new Date(`${YEAR + 1}-02-10T00:00:00Z`),
    })),
  });
  await db.reminder.createMany({
    data: codes.map((unitCode) => ({
      ...{ unitCode, year: YEAR, means: "phone", text: "请尽快报送。", authorId },
    })),
  });
  await copyReports(source, codes, authorId);
  return people.county;
}

async function copyReports(source: string, codes: readonly string[], authorId: string): Promise<void> {
  const { edition } = await db.report.findUniqueOrThrow({ where: { id: source } });
  for (const year of [YEAR - 1, YEAR])
    await db.report.createMany({
      data: codes.map((unitCode) => ({ unitCode, year, edition, state: "submitted" })),
    });
  // Every typed figure differs by unit: sums of zeros would show blank pages.
  await db.$executeRaw`
    INSERT INTO "Version" ("id", "reportId", "number", "title", "content", "form", "blocks", "findings", "explanations", "sha256")
    SELECT gen_random_uuid(), "Report"."id", 1, "Version"."title",
      jsonb_set("Version"."content"::jsonb, '{figures}', (
        SELECT jsonb_object_agg("key", jsonb_build_object('value', (abs(hashtext("Report"."unitCode" || "key")) % 900)::text))
        FROM jsonb_object_keys("Version"."figures"::jsonb) AS "key"
      )),
      "Version"."form", "Version"."blocks", "Version"."findings", "Version"."explanations", "Version"."sha256"
    FROM "Report", "Version"
    WHERE "Report"."unitCode" = ANY(${[...codes]}::bpchar[]) AND "Version"."reportId" = ${source}::uuid`;
  await db.$executeRaw`
    INSERT INTO "Event" ("id", "reportId", "move", "from", "to", "actorId")
    SELECT gen_random_uuid(), "id", 'submit', 'signedOff', 'submitted', ${authorId}::uuid
    FROM "Report" WHERE "unitCode" = ANY(${[...codes]}::bpchar[])`;
  await db.$executeRaw`ANALYZE`;
}
