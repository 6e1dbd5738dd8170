import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { canonicalJson } from "@/lib/core/document/canonical";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { db } from "@/lib/platform/db";
import { isSignatureOf, openKey } from "@/lib/platform/signing/signing-key";
import { loadFile } from "../files/loaders";
import { loadOpenReport } from "../loaders";
import { makeReport, makeUnits, makeVersion, places, publish } from "../testing/published";
import { loadVerdictOfDigest, loadVerdictOfFile } from "../verification/loaders";
import { listKeys } from "./data";
import { loadReceipt } from "./loaders";
import { signManifest } from "./mutations";

const first = { unit: places.town, year: "2024", version: "1" };
let pdf: Uint8Array;
let json: Uint8Array;
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

beforeAll(async () => {
  await makeUnits();
  const { reportId, versionId } = await makeReport(places.town, 2024);
  await publish(reportId, versionId);
  json = bytesOf(await loadOpenReport(places.town, 2024));
  pdf = (await (await loadFile(first, "pdf"))?.read()) ?? new Uint8Array();
  const content = filledContent(formFor(2024));
  const second = await makeVersion(reportId, {
    ...content,
    front: { ...content.front, phone: "0533-7830001" },
  });
  await publish(reportId, second.versionId, "更正联系电话");
});

test("a receipt has the signed digests of content and files; a repeated request gets the same one", async () => {
  const receipt = await loadReceipt(first);
  expect(receipt?.manifest).toMatchObject({
    unit: { code: places.town, name: "齐都镇" },
    year: 2024,
    version: 1,
    content: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(receipt?.manifest.files.find(({ face }) => face === "pdf")).toEqual({
    face: "pdf",
    sha256: createHash("sha256").update(pdf).digest("hex"),
    bytes: pdf.length,
  });
  const { manifest, signature = "", key } = receipt ?? {};
  expect(isSignatureOf(canonicalJson(manifest), signature, key?.publicKey ?? "")).toBe(true);
  expect(await loadReceipt(first)).toEqual(receipt);
  expect(await loadReceipt({ ...first, version: "9" })).toBeNull();
  expect(await loadReceipt({ ...first, unit: "不是代码" })).toBeNull();
});

test("two concurrent first requests get the same receipt", async () => {
  const { reportId, versionId } = await makeReport(places.otherTown, 2024);
  await publish(reportId, versionId);
  const [one, other] = await Promise.all([
    signManifest(places.otherTown, 2024, 1),
    signManifest(places.otherTown, 2024, 1),
  ]);
  expect(one).toEqual(other);
});

test("a published file is known, with the version that replaced it", async () => {
  expect(await loadVerdictOfFile(pdf)).toMatchObject({
    kind: "published",
    what: "PDF 文件",
    publication: { unitCode: places.town, year: 2024, number: 1 },
    newest: { number: 2, correctionReason: "更正联系电话" },
  });
  const present = await loadFile({ ...first, version: "2" }, "docx");
  expect(await loadVerdictOfFile((await present?.read()) ?? new Uint8Array())).toMatchObject({
    kind: "published",
    what: "Word 文件",
    newest: null,
  });
});

test("a flipped byte anywhere in a file makes it unknown", async () => {
  for (const at of [0, 100, Math.floor(pdf.length / 2), pdf.length - 1]) {
    const flipped = pdf.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect(await loadVerdictOfFile(flipped)).toEqual({ kind: "unknown" });
  }
});

test("the code of a page is known", async () => {
  const receipt = await loadReceipt(first);
  expect(await loadVerdictOfDigest(receipt?.manifest.content.sha256 ?? "")).toMatchObject({
    kind: "published",
    what: "核验码",
    publication: { number: 1 },
  });
  expect(await loadVerdictOfDigest("0".repeat(64))).toEqual({ kind: "unknown" });
});

test("open data is valid as long as it states what was published", async () => {
  expect(await loadVerdictOfFile(json)).toMatchObject({ kind: "published", what: "JSON 文件" });
  const rewritten = JSON.stringify(JSON.parse(new TextDecoder().decode(json)), null, 1);
  expect(await loadVerdictOfFile(new TextEncoder().encode(rewritten))).toMatchObject({
    kind: "published",
    what: expect.stringContaining("另存过"),
  });
  const text = new TextDecoder().decode(json);
  const changed = text.replace(/"value":1\b/, '"value":2');
  expect(changed).not.toBe(text);
  for (const wrong of [
    changed,
    text.replace('"preface"', '"prefacf"'),
    text.replace("齐都镇人民", "齐都锁人民"),
  ])
    expect(await loadVerdictOfFile(new TextEncoder().encode(wrong))).toMatchObject({
      kind: "altered",
      publication: { number: 1 },
    });
});

test("deeply nested open data is reported without a failure", async () => {
  const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  const wrong = new TextDecoder().decode(json).replace(/"preface":"[^"]*"/, `"preface":${deep}`);
  expect(await loadVerdictOfFile(new TextEncoder().encode(wrong))).toMatchObject({ kind: "altered" });
});

test("no byte of open data can be flipped unnoticed", async () => {
  for (let at = 0; at < json.length; at += Math.ceil(json.length / 40)) {
    const flipped = json.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    expect((await loadVerdictOfFile(flipped)).kind, `byte ${at}`).not.toBe("published");
  }
});

test("a receipt is recognised by its signature; a changed one is reported", async () => {
  const receipt = await loadReceipt(first);
  expect(await loadVerdictOfFile(bytesOf(receipt))).toMatchObject({ kind: "published", what: "发布回执" });
  const forged = structuredClone(receipt);
  if (forged) forged.manifest.title = "另一份报告";
  expect(await loadVerdictOfFile(bytesOf(forged))).toMatchObject({ kind: "altered", what: "发布回执" });
  const own = openKey(null, "a secret of somebody else, long enough");
  const self = structuredClone(receipt);
  if (self) {
    self.manifest.title = "另一份报告";
    self.key = { id: own.id, algorithm: "Ed25519", publicKey: own.publicKey };
    self.signature = own.sign(canonicalJson(self.manifest));
  }
  expect(await loadVerdictOfFile(bytesOf(self))).toMatchObject({ kind: "altered" });
});

test("a file changed in the database does not pass as signed", async () => {
  const docx = await loadFile(first, "docx");
  await loadReceipt(first);
  const other = new Uint8Array([...((await docx?.read()) ?? []), 0]);
  const sha256 = createHash("sha256").update(other).digest("hex");
  await db.publishedFile.updateMany({
    where: { sha256: docx?.sha256 },
    data: { bytes: other, sha256 },
  });
  expect(await loadVerdictOfFile(other)).toMatchObject({ kind: "altered", publication: { number: 1 } });
  await expect(signManifest(places.town, 2024, 1)).rejects.toThrow("not what was signed");
});

test("a key that stands among the keys without an endorsement is not listed, and its signatures are not valid", async () => {
  const before = openKey(null, "the secret of before, long enough to be one");
  await db.signingKey.create({
    data: { id: before.id, publicKey: before.publicKey, firstUsedAt: new Date("2026-01-01T00:00:00Z") },
  });
  const receipt = await loadReceipt(first);
  const manifest = receipt?.manifest;
  const old = {
    manifest,
    signature: before.sign(canonicalJson(manifest)),
    key: { id: before.id, algorithm: "Ed25519", publicKey: before.publicKey },
  };
  expect((await listKeys()).map(({ id, current }) => [id, current])).toEqual([[receipt?.key.id, true]]);
  expect((await loadVerdictOfFile(bytesOf(old))).kind).toBe("altered");
});

test.each([["一段文字"], ["{"], ["[]"], ['{"unit":1}'], ["\u0000"]])(
  "foreign content is unknown: %j",
  async (text) => {
    expect(await loadVerdictOfFile(new TextEncoder().encode(text))).toEqual({ kind: "unknown" });
  },
);
