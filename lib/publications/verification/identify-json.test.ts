import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openCsvHead } from "../open-data/open-csv";
import { readCollection } from "./collection/read-collection";
import { identifyJson, isLongJson, JSON_BYTES } from "./identify-json";
import { sha256Of } from "./in-turns";

const report = { unit: { code: "370305100000" }, year: 2024, version: 1 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

test("JSON longer than any report is not parsed, and is distinguished from other long files", () => {
  const long = bytesOf(JSON.stringify({ ...report, text: "x".repeat(JSON_BYTES) }));
  expect([identifyJson(long), isLongJson(long)]).toEqual([null, true]);
  expect(isLongJson(new Uint8Array(JSON_BYTES + 1))).toBe(false);
  const usual = bytesOf(JSON.stringify(report));
  expect([identifyJson(usual)?.kind, isLongJson(usual)]).toEqual(["data", false]);
});

test("while a file of many lines is read, others have their turn", async () => {
  const lines = '370305100000,"齐都镇",2024,1,"正文"\r\n'.repeat(60_000);
  const file = bytesOf(openCsvHead + lines);
  let turns = 0;
  let isRead = false;
  const taking = () => {
    turns += 1;
    if (!isRead) setImmediate(taking);
  };
  setImmediate(taking);
  expect((await readCollection(file))?.parts).toHaveLength(1);
  isRead = true;
  expect(turns).toBeGreaterThan(4);
});

test("a digest lets others have their turn, at the beginning too", async () => {
  let turns = 0;
  let isDone = false;
  const taking = () => {
    turns += 1;
    if (!isDone) setImmediate(taking);
  };
  setImmediate(taking);
  const bytes = new Uint8Array(5_000_001).fill(7);
  expect(await sha256Of(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
  isDone = true;
  expect(turns).toBeGreaterThan(9);
});

test("a digest is that of the pieces together", async () => {
  expect(await sha256Of(bytesOf("ab"), bytesOf("c"))).toBe(
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  );
});
