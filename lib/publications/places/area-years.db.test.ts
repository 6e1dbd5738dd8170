import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { owes } from "@/lib/core/owed";
import { areaKinds, type UnitKind } from "@/lib/core/unit-kind";
import { db, type Tx } from "@/lib/platform/db";
import { makeReport } from "../testing/published";
import { reindexAreas } from "./mutations";

/** Two provinces with cities, counties, units of all of these, and a unit below a unit. */
const units: Record<string, { kind: UnitKind; parent: string | null }> = {
  "370000000000": { kind: "province", parent: null },
  "380000000000": { kind: "province", parent: null },
  "370100000000": { kind: "city", parent: "370000000000" },
  "380100000000": { kind: "city", parent: "380000000000" },
  "370101000000": { kind: "county", parent: "370100000000" },
  "370102000000": { kind: "county", parent: "370100000000" },
  "380101000000": { kind: "county", parent: "380100000000" },
  "370101001000": { kind: "township", parent: "370101000000" },
  "370101002000": { kind: "department", parent: "370101000000" },
  "370101003000": { kind: "body", parent: "370101002000" },
  "370100004000": { kind: "department", parent: "370100000000" },
  "380101001000": { kind: "zone", parent: "380101000000" },
};
const codes = Object.keys(units);
const level = (kind: UnitKind) => Math.max(0, ["province", "city", "county"].indexOf(kind) + 1) || 4;
const years = [2022, 2023, 2024];
const versions = new Map<string, string>();

beforeAll(async () => {
  await db.unit.createMany({
    data: codes.map((code) => ({ code, name: code, organ: code, ...rowOf(code) })),
  });
  for (const code of codes)
    for (const year of years) versions.set(`${code} ${year}`, (await makeReport(code, year)).reportId);
}, 300_000);

function rowOf(code: string) {
  const { kind = "township", parent = null } = units[code] ?? {};
  return { kind, parentCode: parent };
}

const oneOf = (...those: string[]) => fc.constantFrom(...those);
const span = fc.option(fc.constantFrom(...years), { nil: null });
const change = fc.oneof(
  fc.record({ move: oneOf(...codes), to: oneOf(...codes) }),
  fc.record({ years: oneOf(...codes), firstYear: span, lastYear: span }),
  fc.record({ kind: oneOf("380101001000"), as: fc.constantFrom<UnitKind>("zone", "county") }),
  fc.record({ publish: oneOf(...codes), year: fc.constantFrom(...years) }),
  fc.record({ takeDown: oneOf(...codes), year: fc.constantFrom(...years) }),
  fc.record({ remove: oneOf(...codes), year: fc.constantFrom(...years) }),
  fc.record({ add: fc.integer({ min: 10, max: 14 }), below: oneOf(...codes) }),
  fc.record({ drop: fc.integer({ min: 10, max: 14 }) }),
);
type Change = typeof change extends fc.Arbitrary<infer Each> ? Each : never;

const added = (number: number) => `3901010${number}000`;

/** Does a change by SQL that passes the application by; what the tree of units does not allow is left out. */
async function apply(tx: Tx, each: Change): Promise<void> {
  if ("move" in each) {
    const [unit, to] = await Promise.all([find(tx, each.move), find(tx, each.to)]);
    if (unit && to && (level(to.kind) < level(unit.kind) || isUnitBelow(each)))
      await tx.unit.update({ where: { code: each.move }, data: { parentCode: each.to } });
  } else if ("years" in each) {
    const { years: code, ...span } = each;
    await tx.unit.update({ where: { code }, data: span });
  } else if ("kind" in each) {
    await tx.unit.update({ where: { code: each.kind }, data: { kind: each.as } });
  } else if ("publish" in each) await publish(tx, each.publish, each.year);
  else if ("takeDown" in each)
    await tx.publication.updateMany({
      where: { unitCode: each.takeDown, year: each.year, replacedAt: null },
      data: { takenDownAt: new Date(), takenDownFor: "withheld" },
    });
  else if ("remove" in each)
    await tx.publication.deleteMany({ where: { unitCode: each.remove, year: each.year } });
  else if ("add" in each)
    await tx.unit.createMany({
      data: { code: added(each.add), name: "新", organ: "新", kind: "body", parentCode: each.below },
      skipDuplicates: true,
    });
  else await tx.unit.deleteMany({ where: { code: added(each.drop) } });
}

/** The unit of a unit may stand below either department. */
const isUnitBelow = ({ move, to }: { move: string; to: string }) =>
  move === "370101003000" && to === "370100004000";

const find = (tx: Tx, code: string) => tx.unit.findUnique({ where: { code }, select: { kind: true } });

async function publish(tx: Tx, unitCode: string, year: number): Promise<void> {
  const last = await tx.publication.findFirst({ where: { unitCode, year }, orderBy: { number: "desc" } });
  if (last) await tx.publication.update({ where: { id: last.id }, data: { replacedAt: new Date() } });
  const reportId = versions.get(`${unitCode} ${year}`) ?? "";
  const { title, content, form, blocks, unit, sha256 } = await tx.version.findFirstOrThrow({
    where: { reportId, number: 1 },
  });
  const number = (await tx.version.count({ where: { reportId } })) + 1;
  const copied = JSON.parse(JSON.stringify({ title, content, form, blocks, unit, sha256 }));
  const { id: versionId } = await tx.version.create({
    data: { ...copied, reportId, number, findings: [], explanations: [] },
  });
  await tx.publication.create({
    data: {
      ...{ versionId, unitCode, countyCode: unitCode, year, number: (last?.number ?? 0) + 1 },
      ...{ edition: "2021", title: "报告", names: { organ: unitCode, lineage: [] } },
    },
  });
}

/** What each area has of each year, from the rows alone. */
async function counted() {
  const [tree, published] = await Promise.all([
    db.unit.findMany({ orderBy: { code: "asc" } }),
    db.publication.findMany({ where: { replacedAt: null } }),
  ]);
  const isArea = ({ kind }: { kind: UnitKind }) => areaKinds.includes(kind);
  const below = (code: string): typeof tree =>
    tree.flatMap((unit) => (unit.parentCode === code ? [unit, ...below(unit.code)] : []));
  const parentOf = (code: string | null) => tree.find((unit) => unit.code === code);
  // An area that hangs below a unit is counted by itself alone.
  const within = (unit: (typeof tree)[number], area: string): boolean => {
    const parent = parentOf(unit.parentCode);
    if (!parent || (isArea(unit) && !isArea(parent))) return false;
    return parent.code === area || within(parent, area);
  };
  return tree.filter(isArea).flatMap(({ code }) =>
    [2021, ...years, 2025].map((year) => {
      const owing = below(code).filter((unit) => !isArea(unit) && within(unit, code) && owes(unit, year));
      const those = owing.filter((unit) =>
        published.some((each) => each.unitCode === unit.code && each.year === year),
      );
      return { code, year, units: owing.length, published: those.length };
    }),
  );
}

async function stored() {
  const [rows, areas] = await Promise.all([
    db.areaYear.findMany(),
    db.unit.findMany({ where: { kind: { in: [...areaKinds] } }, orderBy: { code: "asc" } }),
  ]);
  const sum = (values: number[]) => values.reduce((all, each) => all + each, 0);
  return areas.flatMap(({ code }) => {
    const own = rows.filter(({ areaCode }) => areaCode === code);
    return [2021, ...years, 2025].map((year) => ({
      ...{ code, year, units: sum(own.filter((row) => row.year <= year).map((row) => row.change)) },
      published: own.find((row) => row.year === year)?.published ?? 0,
    }));
  });
}

test("what is kept of areas is what their rows say, after any changes in any order, several at once", async () => {
  const transaction = fc.array(change, { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.array(transaction, { minLength: 1, maxLength: 3 }), async (atOnce) => {
      await Promise.all(
        atOnce.map((changes) =>
          db
            .$transaction(
              async (tx) => {
                for (const each of changes) await apply(tx, each);
              },
              { maxWait: 60_000, timeout: 60_000 },
            )
            // Two that publish or remove the same, or wait for the same rows in turn: one is undone.
            .catch((error: { code?: string }) => {
              if (!["P2002", "P2003", "P2010", "P2025", "P2034"].includes(error.code ?? "")) throw error;
            }),
        ),
      );
      expect(await stored()).toEqual(await counted());
    }),
    { numRuns: 120 },
  );
  const before = await stored();
  expect(before.some(({ published }) => published > 0)).toBe(true);
  await db.areaYear.updateMany({ data: { published: 7 } });
  expect(await reindexAreas()).toBeGreaterThan(0);
  expect(await stored()).toEqual(before);
  expect(
    (await db.areaYear.findMany()).every(({ areaCode }) => before.some(({ code }) => code === areaCode)),
  ).toBe(true);
}, 240_000);
