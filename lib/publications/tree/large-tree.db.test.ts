import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { isConsistent, isIncluded, leafHash, rootOf } from "@/lib/core/merkle/tree";
import { db } from "@/lib/platform/db";
import { countQueries } from "@/lib/platform/testing/count-queries";
import { makeReport, makeUnits, places, publish } from "../testing/published";
import { findRoot } from "./data";
import { loadConsistency, loadProof } from "./loaders";
import { addToTree, signTree } from "./mutations";

const LEAVES = 5000;
let hashes: string[] = [];

/** A tree of nationwide size is read with as few hashes as this one. */
beforeAll(async () => {
  await makeUnits();
  const { reportId, versionId } = await makeReport(places.town, 2024);
  await publish(reportId, versionId);
  const leaf = { unitCode: places.town, year: 2024, title: "年度报告", sha256: "0".repeat(64) };
  const others = Array.from({ length: LEAVES - 1 }, (_, at) => ({
    ...leaf,
    ...{ id: randomUUID(), number: at + 2, publishedAt: new Date() },
  }));
  // In steps of various sizes, like real publications.
  for (let from = 0, step = 1; from < others.length; from += step, step = (step * 7) % 500 || 1)
    await db.$transaction((tx) => addToTree(tx, ...others.slice(from, from + step)));
  await db.$transaction((tx) => signTree(tx));
  const rows = await db.treeLeaf.findMany({ orderBy: { index: "asc" } });
  hashes = rows.map(({ hash }) => hash);
});

test("roots and proofs are those of all leaves, and read few rows", async () => {
  expect(await findRoot(LEAVES)).toBe(rootOf(hashes));
  expect(await findRoot(LEAVES + 1)).toBeNull();
  const proof = await loadProof({ unit: places.town, year: "2024", version: "1" });
  const [path, root] = [proof?.path ?? [], rootOf(hashes)];
  expect(isIncluded({ leaf: leafHash(proof?.leaf ?? ""), index: 0, size: LEAVES, path, root })).toBe(true);
  const consistency = await loadConsistency(777, LEAVES);
  const from = { size: 777, root: rootOf(hashes.slice(0, 777)) };
  expect(isConsistent({ from, to: { size: LEAVES, root }, path: consistency?.path ?? [] })).toBe(true);
  expect(await loadConsistency(777, LEAVES + 1)).toBeNull();
  const asked = [
    () => loadProof({ unit: places.town, year: "2024", version: "1" }),
    () => loadConsistency(777, LEAVES),
    () => findRoot(LEAVES - 1),
  ];
  for (const ask of asked) expect((await countQueries(ask)).rows).toBeLessThan(60);
});

test("the next publication reads few rows of the tree", async () => {
  const { reportId, versionId } = await makeReport(places.otherTown, 2024);
  const { rows } = await countQueries(() => publish(reportId, versionId));
  expect(rows).toBeLessThan(80);
});

test("an older database is given the same nodes by its migration", async () => {
  const kept = await db.treeNode.findMany({ orderBy: [{ size: "asc" }, { level: "asc" }] });
  await db.$executeRawUnsafe(`ALTER TABLE "TreeNode" DISABLE TRIGGER USER`);
  await db.treeNode.deleteMany();
  await db.$executeRaw`SELECT "fillTreeNodes"()`;
  await db.$executeRawUnsafe(`ALTER TABLE "TreeNode" ENABLE TRIGGER USER`);
  expect(kept.length).toBeGreaterThan(LEAVES / 2);
  expect(await db.treeNode.findMany({ orderBy: [{ size: "asc" }, { level: "asc" }] })).toEqual(kept);
});
