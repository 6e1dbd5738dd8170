import { beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { db } from "@/lib/platform/db";
import { loadPicture } from "./loaders";
import { storePicture } from "./mutations";
import { jpeg, png, webp } from "./testing/samples";

const county = "370305000000";
const town = "370305100000";
const neighbour = "370305101000";

const actor = (role: Actor["grants"][number]["role"], unitCode: string): Actor => ({
  id: "0197b8b1-0000-7000-8000-000000000001",
  username: role,
  name: role,
  grants: [{ role, unitCode }],
});
const clerk = actor("clerk", town);
const reviewer = actor("reviewer", county);
const nobody = async () => null;

let year = 2000;
async function beginReport(unitCode: string, state = "drafting"): Promise<string> {
  year += 1;
  const { id } = await db.report.create({ data: { unitCode, year, edition: "2021", state } });
  return id;
}

async function stored(reportId: string, bytes: Uint8Array): Promise<string> {
  const result = await storePicture(clerk, { reportId, file: new Blob([bytes as BlobPart]) });
  if (!result.ok) throw new Error(result.refusals[0]?.message);
  return result.value.pictureId;
}

/** Freezes a version of the report that contains the picture. */
async function handIn(reportId: string, pictureId: string, published: boolean) {
  const picture = { type: "picture", attrs: { pictureId, alt: "" } };
  const content = { front: {}, figures: {}, chapters: { overview: { type: "doc", content: [picture] } } };
  const { id } = await db.version.create({
    data: {
      ...{ reportId, number: 1, title: "", content, sha256: "0".repeat(64) },
      ...{ form: {}, blocks: [], findings: [], explanations: [] },
    },
  });
  if (published)
    await db.publication.create({
      data: {
        versionId: id,
        unitCode: town,
        countyCode: county,
        year,
        number: 1,
        edition: "2021",
        title: "",
        names: { organ: "", lineage: [{ code: town, name: "" }] },
      },
    });
}

beforeAll(async () => {
  await db.unit.create({ data: { code: county, name: "临淄区", kind: "county", organ: "临淄区人民政府" } });
  for (const [code, name] of [
    [town, "齐都镇"],
    [neighbour, "敬仲镇"],
  ] as const)
    await db.unit.create({
      data: { code, name, kind: "township", organ: `${name}人民政府`, parentCode: county },
    });
});

describe("storing", () => {
  it("keeps one copy of a picture however often it is inserted", async () => {
    const [one, other] = [await beginReport(town), await beginReport(town)];
    const id = await stored(one, png);
    expect(await stored(one, png)).toBe(id);
    expect(await stored(other, png)).toBe(id);
    expect(await db.picture.count({ where: { id } })).toBe(1);
    expect(await db.reportPicture.count({ where: { pictureId: id } })).toBe(2);
    const { mime, width, height, bytes } = await db.picture.findUniqueOrThrow({ where: { id } });
    expect({ mime, width, height }).toEqual({ mime: "image/png", width: 3, height: 2 });
    expect(Uint8Array.from(bytes)).toEqual(png);
  });

  it("is for the clerk of the unit while the report is open, and for pictures alone", async () => {
    const reportId = await beginReport(town);
    const submitted = await beginReport(town, "submitted");
    const before = await db.picture.count();
    const refusal = async (who: Actor, id: string, bytes = jpeg) => {
      const result = await storePicture(who, { reportId: id, file: new Blob([bytes as BlobPart]) });
      return result.ok ? null : result.refusals[0]?.code;
    };
    expect(await refusal(actor("clerk", neighbour), reportId)).toBe("forbidden");
    expect(await refusal(reviewer, reportId)).toBe("forbidden");
    expect(await refusal(clerk, submitted)).toBe("wrongState");
    expect(await refusal(clerk, "0197b8b1-0000-7000-8000-00000000ffff")).toBe("notFound");
    expect(await refusal(clerk, reportId, new TextEncoder().encode("<svg/>"))).toBe("pictureType");
    expect(await db.picture.count()).toBe(before);
  });
});

describe("reading", () => {
  it("a draft's picture is for those who may read the draft", async () => {
    const id = await stored(await beginReport(town), jpeg);
    expect(await loadPicture(id, async () => clerk)).toMatchObject({ mime: "image/jpeg", published: false });
    expect(await loadPicture(id, async () => actor("signer", town))).not.toBeNull();
    expect(await loadPicture(id, async () => actor("clerk", neighbour))).toBeNull();
    expect(await loadPicture(id, async () => reviewer)).toBeNull();
    expect(await loadPicture(id, nobody)).toBeNull();
  });

  it("opens to the reviewer with the version handed in, to everyone with its publication", async () => {
    const reportId = await beginReport(town);
    const id = await stored(reportId, webp);
    await handIn(reportId, id, false);
    expect(await loadPicture(id, async () => reviewer)).not.toBeNull();
    expect(await loadPicture(id, async () => actor("reviewer", "370306000000"))).toBeNull();
    expect(await loadPicture(id, nobody)).toBeNull();

    await db.version.deleteMany({ where: { reportId } });
    await handIn(reportId, id, true);
    expect(await loadPicture(id, nobody)).toMatchObject({ mime: "image/webp", published: true });
  });

  it("an unpublished picture of a published report stays closed", async () => {
    const reportId = await beginReport(town);
    const shown = await stored(reportId, webp);
    const leftOut = Uint8Array.from([...jpeg, 1]);
    const id = await stored(reportId, leftOut);
    await handIn(reportId, shown, true);
    expect(await loadPicture(id, nobody)).toBeNull();
  });

  it("there is nothing behind an unknown or malformed id", async () => {
    expect(await loadPicture("f".repeat(64), async () => clerk)).toBeNull();
    expect(await loadPicture("../etc/passwd", async () => clerk)).toBeNull();
  });
});
