import { generateKeyPairSync } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { canonicalJson } from "@/lib/core/document/canonical";
import { filledContent } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { db } from "@/lib/platform/db";
import { addToRecord } from "@/lib/platform/record/mutations";
import { recordedKey, recordedManifest, recordedVersion } from "@/lib/platform/record/rows";
import { openKey } from "@/lib/platform/signing/signing-key";
import { audit } from "@/lib/publications/audit/audit";
import { beginRecord } from "@/lib/publications/audit/mutations";
import { findPublication } from "@/lib/publications/data";
import { AlteredPublication } from "@/lib/publications/integrity/altered";
import { findStored } from "@/lib/publications/integrity/data";
import { manifestSchema } from "@/lib/publications/integrity/manifest";
import { signedPartsOf } from "@/lib/publications/integrity/parts";
import { listKeys } from "@/lib/publications/receipts/data";
import { loadReceipt } from "@/lib/publications/receipts/loaders";
import { signManifest } from "@/lib/publications/receipts/mutations";
import { makeReport, makeUnits, places, publish } from "@/lib/publications/testing/published";
import { tampered, untriggered } from "@/lib/publications/testing/tampered";
import { loadHead } from "@/lib/publications/tree/loaders";
import { loadVerdictOfFile } from "@/lib/publications/verification/loaders";
import { inspectWithId } from "@/lib/reports/pictures/inspect";
import { loadPicturesOf } from "@/lib/reports/pictures/loaders";
import { png } from "@/lib/reports/pictures/testing/samples";
import { GET } from "./pictures/[id]/route";

/**
 * Somebody with the database's password changes what a publication shows, and what vouches for it too: with a
 * key of their own, or by removing what was signed.
 */
const params = { unit: places.town, year: "2024", version: "1" };
const page = () => findPublication(places.town, 2024);
let pictureId = "";

beforeAll(async () => {
  await makeUnits();
  const inspected = inspectWithId(png);
  if (!inspected.ok) throw new Error("the sample is a picture");
  const { id, mime, width, height } = inspected.value;
  pictureId = id;
  await db.picture.create({ data: { id, mime, width, height, bytes: Uint8Array.from(png) } });
  await beginRecord();
  const filled = filledContent(formFor(2024));
  const picture = { type: "picture", attrs: { pictureId, alt: "" } };
  const overview = { type: "doc", content: [picture] };
  for (const town of [places.town, places.otherTown]) {
    const content = { ...filled, chapters: { ...filled.chapters, overview } } as typeof filled;
    const { reportId, versionId } = await makeReport(town, 2024, {}, content);
    await db.$transaction(async (tx) =>
      addToRecord(tx, [recordedVersion(await tx.version.findUniqueOrThrow({ where: { id: versionId } }))]),
    );
    await publish(reportId, versionId);
    if (town === places.town) await signManifest(town, 2024, 1);
  }
}, 300_000);

const whats = async () => (await audit()).faults.map(({ what }) => what);
const changeForm = () =>
  untriggered([
    `UPDATE "Version" SET "form" = '{"note":"另一个说明"}'
     WHERE "id" = (SELECT "versionId" FROM "Publication" WHERE "unitCode" = '${places.town}')`,
  ]);

const foreign = openKey(
  String(generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" })),
  "",
);

/** A key that nobody endorsed, recorded like any other, signs the changed publication. */
async function signWithForeignKey() {
  await changeForm();
  const old = await db.manifest.findFirstOrThrow();
  const stored = await findStored(old.publicationId);
  if (!stored) throw new Error("it was published");
  const manifest = { ...manifestSchema.parse(JSON.parse(old.text)), parts: signedPartsOf(stored) };
  const text = canonicalJson(manifest);
  const { id, publicKey } = foreign;
  await db.$transaction(async (tx) => {
    const key = await tx.signingKey.create({ data: { id, publicKey, firstUsedAt: new Date("2020-01-01") } });
    const signed = await tx.manifest.create({
      data: { ...old, sequence: 2, text, signature: foreign.sign(text), keyId: id },
    });
    await addToRecord(tx, [recordedKey(key), recordedManifest(signed)]);
  });
  return { manifest, signature: foreign.sign(text), key: { id, algorithm: "Ed25519", publicKey } };
}

test("a publication signed by a key that nobody endorsed is shown to nobody, and found", async () => {
  expect(await page()).not.toBeNull();
  expect(await whats()).toEqual([]);
  const head = await loadHead();
  let receipt: object = {};
  await tampered(
    async () => {
      receipt = await signWithForeignKey();
    },
    async () => {
      await expect(page()).rejects.toThrow(AlteredPublication);
      expect(await whats()).toEqual(expect.arrayContaining(["key", "alteredPublication"]));
      const bytes = new TextEncoder().encode(JSON.stringify(receipt));
      expect((await loadVerdictOfFile(bytes)).kind).toBe("altered");
      expect((await listKeys()).map(({ id }) => id)).not.toContain(foreign.id);
      if (!head) throw new Error("a head was signed");
      const { id, publicKey } = foreign;
      const own = { signature: foreign.sign(canonicalJson(head.head)), key: { ...head.key, id, publicKey } };
      expect((await audit({ ...head, ...own })).faults.map(({ what }) => what)).toContain("since");
    },
  );
  expect(await page()).not.toBeNull();
});

test("a publication whose manifest was removed is shown to nobody, and not signed as it is now", async () => {
  await tampered(
    async () => {
      await changeForm();
      await untriggered([`DELETE FROM "Manifest"`]);
    },
    async () => {
      await expect(page()).rejects.toThrow(AlteredPublication);
      await expect(loadReceipt(params)).rejects.toThrow(AlteredPublication);
      await expect(signManifest(places.town, 2024, 1)).rejects.toThrow(AlteredPublication);
      expect(await whats()).toContain("alteredPublication");
    },
  );
});

test("a publication changed before it was first signed is not signed", async () => {
  const forge = `UPDATE "Publication" SET "waivers" = '[{"message":"甲","reason":"乙"}]' WHERE "unitCode" = '${places.otherTown}'`;
  await tampered(forge, async () => {
    await expect(findPublication(places.otherTown, 2024)).rejects.toThrow(AlteredPublication);
    await expect(signManifest(places.otherTown, 2024, 1)).rejects.toThrow(AlteredPublication);
  });
});

test.each([
  ["other bytes", `UPDATE "Picture" SET "bytes" = "bytes" || '\\x00'::bytea`],
  ["another type", `UPDATE "Picture" SET "mime" = 'image/webp'`],
])("%s of a picture are not sent", async (what, forge) => {
  const ask = () =>
    GET(new Request("http://site.example/", { headers: { "If-None-Match": `"${pictureId}"` } }), {
      params: Promise.resolve({ id: pictureId }),
    });
  expect((await ask()).status).toBe(304);
  await tampered(forge, async () => {
    const answer = await ask();
    expect(answer.status).toBe(409);
    expect(answer.headers.get("ETag")).toBeNull();
    const block = { type: "picture", id: "p", pictureId, alt: "", chapterId: "overview" } as const;
    await expect(loadPicturesOf([block])).rejects.toThrow(pictureId);
    if (what === "other bytes") expect(await whats()).toContain("alteredPublication");
  });
});
