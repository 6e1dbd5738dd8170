import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSources } from "../sources";
import { featuresOf, ownFunctions, readSql } from "./features";

const root = join(import.meta.dirname, "..", "..", "..");
const { migrations, statements } = readSql(root, readSources());
const own = ownFunctions(migrations);
const used = new Set([migrations, ...statements].flatMap((sql) => featuresOf(sql, own)));

const page = readFileSync(join(root, "docs", "databases.md"), "utf8");
const rows = page
  .split("\n")
  .flatMap((line) => (line.startsWith("| `") ? [line.split("|").map((cell) => cell.trim())] : []));
const named = rows.flatMap(([, name = ""]) => [...name.matchAll(/`([^`]+)`/g)].map(([, each = ""]) => each));

test("a feature is found in a statement, and names, texts and comments are none", () => {
  expect(
    featuresOf(
      `SELECT DISTINCT ON (a) jsonb_agg(x) FROM "t(" -- FOR UPDATE\n WHERE y = 'LATERAL' AND z ILIKE $1`,
    ),
  ).toEqual(["DISTINCT ON", "ILIKE", "jsonb_agg()"]);
  expect(featuresOf("SELECT own_one(a) FROM unnest(b) AS each(c, d)", new Set(["own_one"]))).toEqual([
    "unnest()",
  ]);
});

test("the table of databases has a row for every feature that the SQL uses, and no other", () => {
  expect([...used].filter((feature) => !named.includes(feature)).sort()).toEqual([]);
  expect(named.filter((feature) => !used.has(feature)).sort()).toEqual([]);
});

test("every row says of every database whether it has the feature", () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const [, name, ...cells] of rows) {
    expect(
      cells.slice(0, 6).map((cell) => /^(yes|no|limits|\?)(\b|$|,)/.test(cell) || cell === "?"),
      name,
    ).toEqual(Array(6).fill(true));
  }
});
