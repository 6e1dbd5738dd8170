import { expect, test } from "vitest";
import { cutLists, modelsOf } from "./cut-lists";
import { parsedSource } from "./sources";

const models = modelsOf(`
model Report {
  id       String @id
  unitCode String
  year     Int
  versions Version[]

  @@unique([unitCode, year])
}
model Version {
  /// { of what was handed in }
  id       String @id
  reportId String
  number   Int
  report   Report @relation(fields: [reportId], references: [id])

  @@unique([reportId, number])
}
`);

const isCut = (query: string) =>
  cutLists([parsedSource("lib/reports/data.ts", `export function read() { return ${query}; }`)], models)
    .length > 0;

test.each([
  'db.report.findMany({ orderBy: { id: "asc" }, take: 5 })',
  'db.report.findMany({ where: { year }, orderBy: [{ unitCode: "asc" }], take: 5 })',
  "db.report.findFirst({ where: { unitCode, year: 2024 } })",
  'db.report.findMany({ include: { versions: { orderBy: { number: "desc" }, take: 1 } } })',
  "db.report.findMany({ where: { year } })",
  'db.$queryRaw`SELECT 1 FROM "Report" WHERE "year" = $' + '{year} ORDER BY "unitCode" LIMIT 5`',
  'db.$queryRaw`SELECT (SELECT "id" FROM "Version" ORDER BY "id" LIMIT 1) FROM "Report"`',
])("%s is cut in an order without equals", (query) => {
  expect(isCut(query)).toBe(false);
});

test.each([
  "db.report.findMany({ take: 5 })",
  'db.report.findMany({ orderBy: { year: "desc" }, take: 5 })',
  "db.report.findMany({ where: { unitCode: { in: codes } }, orderBy: { year: 'desc' }, take: 5 })",
  "db.report.findFirst({ where: { year } })",
  'db.report.findMany({ include: { versions: { orderBy: { state: "desc" }, take: 1 } } })',
  'db.$queryRaw`SELECT 1 FROM "Report" LIMIT 5`',
  'db.$queryRaw`SELECT 1 FROM "Report" ORDER BY "year" LIMIT 5`',
  'db.$queryRaw`SELECT 1 FROM (SELECT 1 FROM "Report" ORDER BY "id") AS each LIMIT 5`',
])("%s leaves it to the database which rows are read", (query) => {
  expect(isCut(query)).toBe(true);
});
