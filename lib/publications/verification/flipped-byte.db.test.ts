import { beforeAll, describe, expect, test } from "vitest";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import { db } from "@/lib/platform/db";
import { loadFile } from "../files/loaders";
import { yearResponse } from "../open-data/year-response";
import { loadReceipt } from "../receipts/loaders";
import { receiptBytes } from "../receipts/receipt-file";
import { makeReport, makeUnits, makeVersion, places, publish } from "../testing/published";
import { untriggered } from "../testing/tampered";
import { loadVerdictOfFile } from "./loaders";
import type { Verdict } from "./types";

const YEAR = 2024;
const formats = Object.keys(fileFormats) as FileFormat[];
/** The year's files before and after the correction. */
const before = new Map<string, Uint8Array>();
const after = new Map<string, Uint8Array>();

async function yearFile(form: "csv" | "json"): Promise<Uint8Array> {
  return new Uint8Array(await (await yearResponse({ year: String(YEAR) }, form)).arrayBuffer());
}
async function fileOf(version: number, format: FileFormat): Promise<Uint8Array> {
  const file = await loadFile({ unit: places.town, year: String(YEAR), version: String(version) }, format);
  return (await file?.read()) ?? new Uint8Array();
}

beforeAll(async () => {
  await makeUnits();
  const { reportId, versionId } = await makeReport(places.town, YEAR);
  await publish(reportId, versionId);
  const other = await makeReport(places.otherTown, YEAR);
  await publish(other.reportId, other.versionId);
  for (const form of ["csv", "json"] as const) before.set(form, await yearFile(form));
  const content = filledContent(formFor(YEAR));
  const phone = { ...content, front: { ...content.front, phone: "0533-7830001" } };
  const second = await makeVersion(reportId, phone);
  await publish(reportId, second.versionId, "更正联系电话");
  for (const form of ["csv", "json"] as const) after.set(form, await yearFile(form));
});

/** True if the verdict tells readers that the file is what was published. */
function isCalledGenuine(verdict: Verdict): boolean {
  if (verdict.kind === "published") return true;
  if (verdict.kind !== "collection") return false;
  const { current, replaced, differing, unnamed, reports, sound } = verdict;
  return sound && differing.length + unnamed === 0 && current + replaced.length === reports;
}

/** Both ends, the boundaries of pieces, and places across the whole file. */
function placesIn(bytes: Uint8Array): number[] {
  const spread = Array.from({ length: 8 }, (_, at) => Math.floor((at * bytes.length) / 8));
  const lineEnds = [...bytes.keys()].filter((at) => bytes[at] === 0x0a);
  return [...new Set([1, 3, 22, ...spread, ...lineEnds.slice(0, 2), ...lineEnds.slice(-2)])].concat(
    [1, 2, 4].map((back) => bytes.length - back),
  );
}

/** @throws if some byte may be changed and the file still be called genuine */
async function expectNoFlipUnnoticed(bytes: Uint8Array): Promise<void> {
  for (const at of placesIn(bytes))
    for (const other of [(bytes[at] ?? 0) ^ 1, 0x20]) {
      if (other === bytes[at]) continue;
      const flipped = bytes.slice();
      flipped[at] = other;
      const verdict = await loadVerdictOfFile(flipped);
      expect(isCalledGenuine(verdict), `byte ${at} as ${other}: ${verdict.kind}`).toBe(false);
    }
}

describe.each(formats)("a %s file", (format) => {
  test("is known; a replaced one is reported as such", async () => {
    const what = `${fileFormats[format].label} 文件`;
    expect(await loadVerdictOfFile(await fileOf(2, format))).toMatchObject({
      kind: "published",
      what,
      newest: null,
    });
    expect(await loadVerdictOfFile(await fileOf(1, format))).toMatchObject({
      kind: "published",
      what,
      publication: { number: 1 },
      newest: { number: 2, correctionReason: "更正联系电话" },
    });
  });

  test("with another byte is not", async () => {
    for (const version of [1, 2]) await expectNoFlipUnnoticed(await fileOf(version, format));
  });

  test("without its last byte, or with one more, is not; JSON with a line end is reported as rewritten", async () => {
    const bytes = await fileOf(2, format);
    expect(isCalledGenuine(await loadVerdictOfFile(bytes.slice(0, -1)))).toBe(false);
    const longer = await loadVerdictOfFile(new Uint8Array([...bytes, 0x0a]));
    if (format === "json") expect(longer).toMatchObject({ what: expect.stringContaining("另存过") });
    else expect(isCalledGenuine(longer)).toBe(false);
  });
});

test("a receipt is known, with its version's successor; with another byte it is not", async () => {
  const receipt = await loadReceipt({ unit: places.town, year: String(YEAR), version: "1" });
  if (!receipt) throw new Error("no receipt");
  const bytes = receiptBytes(receipt);
  expect(await loadVerdictOfFile(bytes)).toMatchObject({ kind: "published", newest: { number: 2 } });
  await expectNoFlipUnnoticed(bytes);
});

describe.each(["csv", "json"] as const)("a year's %s file", (form) => {
  const taken = () => before.get(form) ?? new Uint8Array();
  const present = () => after.get(form) ?? new Uint8Array();

  test("is reported as everything that is published now", async () => {
    expect(await loadVerdictOfFile(present())).toMatchObject({
      kind: "collection",
      year: YEAR,
      reports: 2,
      current: 2,
      replaced: [],
      differing: [],
      unnamed: 0,
      published: 2,
      missing: 0,
      sound: true,
    });
  });

  test("from before a correction reports which report was replaced", async () => {
    expect(await loadVerdictOfFile(taken())).toMatchObject({
      kind: "collection",
      current: 1,
      replaced: [{ publication: { unitCode: places.town, number: 1 }, newest: { number: 2 } }],
      missing: 0,
      sound: true,
    });
  });

  test("with another byte is not called genuine", async () => {
    await expectNoFlipUnnoticed(present());
    await expectNoFlipUnnoticed(taken());
  });

  test("reports the report with a changed word, and that the other one is valid", async () => {
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(present());
    const at = text.lastIndexOf("公开");
    const changed = new TextEncoder().encode(`${text.slice(0, at)}公布${text.slice(at + 2)}`);
    expect(await loadVerdictOfFile(changed)).toMatchObject({
      kind: "collection",
      current: 1,
      differing: [{ unitCode: places.otherTown }],
      sound: true,
    });
  });

  test("without one of its reports reports that it is missing; in another order or with duplicates it is not the site's", async () => {
    const [head, first, second, end] = apart(present(), form);
    const between = form === "json" ? ",\n" : "";
    const verifyParts = (...parts: string[]) => loadVerdictOfFile(new TextEncoder().encode(parts.join("")));
    expect(await verifyParts(head, first, between, second, end)).toMatchObject({ current: 2, sound: true });
    expect(isCalledGenuine(await verifyParts(head, second, between, first, end))).toBe(false);
    expect(isCalledGenuine(await verifyParts(head, first, between, first, end))).toBe(false);
    // A CSV file of one report is that report's own.
    expect(await verifyParts(head, first, end)).toMatchObject(
      form === "json" ? { current: 1, missing: 1, published: 2, sound: true } : { kind: "published" },
    );
  });
});

/** The head, the two reports and the end of a year's file. */
function apart(bytes: Uint8Array, form: "csv" | "json"): [string, string, string, string] {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const [head, border, end] =
    form === "json"
      ? [`{"year":${YEAR},"reports":[`, ",\n", "]}\n"]
      : [`${text.split("\r\n")[0]}\r\n`, `${places.otherTown},`, ""];
  const body = text.slice(head.length, text.length - end.length);
  const at = body.indexOf(border);
  return [head, body.slice(0, at), body.slice(form === "json" ? at + border.length : at), end];
}

test("a page of the list of reports is reported as one that cannot be verified", async () => {
  const page = new TextEncoder().encode('{"page":1,"pages":1,"total":0,"reports":[]}');
  expect(await loadVerdictOfFile(page)).toMatchObject({
    kind: "refused",
    message: expect.stringContaining("一页"),
  });
});

test("reports published before CSV was stored are known in the year's file, and signed then", async () => {
  // As they were before the site signed: the record knows of no manifest either.
  await untriggered([`DELETE FROM "Manifest"`, `DELETE FROM "RecordEntry" WHERE "kind" = 'manifest'`]);
  await db.publishedFile.deleteMany({ where: { format: { in: ["csv", "json"] } } });
  expect(await loadVerdictOfFile(after.get("csv") ?? new Uint8Array())).toMatchObject({
    current: 2,
    sound: true,
  });
  expect(await db.manifest.count()).toBe(2);
});

test("content changed in the database is not what was signed", async () => {
  const forged = await db.publication.findFirstOrThrow({
    where: { unitCode: places.otherTown, year: YEAR },
    select: { versionId: true },
  });
  const before = await yearFile("json");
  await db.version.update({ where: { id: forged.versionId }, data: { sha256: "f".repeat(64) } });
  // Altered publications are not served: a current year's file lacks this one.
  expect(await loadVerdictOfFile(await yearFile("json"))).toMatchObject({ current: 1, missing: 1 });
  expect(await loadVerdictOfFile(before)).toMatchObject({
    kind: "collection",
    current: 1,
    differing: [{ unitCode: places.otherTown }],
  });
});
