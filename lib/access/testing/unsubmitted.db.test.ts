import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { loadRollUp } from "@/lib/counties/roll-up/loaders";
import { loadImported, readImportContext } from "@/lib/imports/loaders";
import { db } from "@/lib/platform/db";
import { loadUnready } from "@/lib/reports/at-hand/loaders";
import { loadDraftPrint } from "@/lib/reports/draft-print/loaders";
import { readHistory } from "@/lib/reports/history/loaders";
import { loadDraft, loadDrafts, loadVisit, readCountyContext } from "@/lib/reports/loaders";
import { loadPicture } from "@/lib/reports/pictures/loaders";
import { loadQueue, loadReview } from "@/lib/reviews/loaders";
import type { Actor, Role } from "../actor";
import type { Permission } from "../policy";
import { codes, ids, year } from "./calls";
import { makeWorld } from "./world";

/**
 * Unsubmitted drafts are visible to the township only: each loader that can read a draft is called by
 * everybody else and must not return any of it. The permission that each loader checks is listed here by
 * hand, like those of actions and routes in the matrix.
 */
const secret = "只在草稿里的一句话";
const pictureBytes = Buffer.from(`RIFF0000WEBP${secret}`);
const picture = createHash("sha256").update(pictureBytes).digest("hex");
const report = () => ({ reportId: ids.report });

const loaders: [name: string, permission: Permission, ask: (actor: Actor) => Promise<unknown>][] = [
  ["loadDraft", "report.read", (actor) => loadDraft(actor, report())],
  ["loadDrafts", "report.read", (actor) => loadDrafts(actor)],
  ["loadVisit", "report.read", (actor) => loadVisit(actor, report())],
  ["loadUnready", "report.read", (actor) => loadUnready(actor, report())],
  ["loadDraftPrint", "report.read", (actor) => loadDraftPrint(actor, report())],
  ["loadImported", "report.read", (actor) => loadImported(actor, report())],
  [
    "readHistory",
    "report.read",
    (actor) => readHistory(actor, { ...report(), path: "chapter.overview" } as never),
  ],
  ["readCountyContext", "report.read", (actor) => readCountyContext(actor, report())],
  ["readImportContext", "report.import", (actor) => readImportContext(actor, { unitCode: codes.town, year })],
  ["loadPicture", "report.read", (actor) => loadPicture(picture, async () => actor)],
  ["loadQueue", "review.read", (actor) => loadQueue(actor, { year: null })],
  ["loadReview", "review.read", (actor) => loadReview(actor, report())],
  ["loadRollUp", "county.rollUp", (actor) => loadRollUp(actor, { year, basis: "submitted" })],
];

/** The permission that each loader declares; for a picture, that of the report with it. */
const named: Record<string, { permissions: readonly Permission[] }> = {
  ...{ loadDraft, loadDrafts, loadVisit, loadUnready, loadDraftPrint, loadImported, readHistory },
  ...{ readCountyContext, readImportContext, loadQueue, loadReview, loadRollUp },
};

beforeAll(async () => {
  await makeWorld();
  // A township that never submitted: there is no version besides the draft.
  await db.note.deleteMany();
  await db.version.deleteMany();
  const value = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: secret }] }] };
  const field = { reportId: ids.report, path: "chapter.overview", value, version: 1 };
  await db.field.create({ data: field });
  await db.change.create({
    data: {
      ...{ ...field, baseVersion: 0, outcome: "accepted", authorId: ids.victim },
      operationId: "0190f0e0-0000-7000-8000-000000000001",
    },
  });
  await db.picture.create({
    data: { id: picture, mime: "image/webp", width: 1, height: 1, bytes: pictureBytes },
  });
  await db.reportPicture.create({ data: { reportId: ids.report, pictureId: picture } });
});

const at = (role: Role, unitCode: string): Actor => ({
  ...{ id: ids.victim, username: "taken", name: "某人" },
  grants: [{ role, unitCode }],
});

const everybodyElse = (["clerk", "signer", "reviewer", "administrator"] as const).flatMap((role) =>
  Object.entries(codes)
    .filter(([relation]) => !(relation === "town" && (role === "clerk" || role === "signer")))
    .map(([relation, code]) => [`${role} of ${relation}`, at(role, code)] as const),
);

/** All content of a response; bytes decoded as text. */
function textOf(answer: unknown): string {
  return JSON.stringify(answer ?? null, (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("utf8") : value,
  );
}

test.each(loaders)("%s (%s) shows a draft to nobody else", async (name, permission, ask) => {
  for (const [person, actor] of everybodyElse) expect(textOf(await ask(actor)), person).not.toContain(secret);
  if (name === "loadPicture") return;
  expect(named[name]?.permissions, name).toEqual([permission]);
});

test.each(["loadDraft", "loadPicture"])("%s gives the township's own clerk the draft", async (name) => {
  const [, , ask] = loaders.find(([each]) => each === name) ?? [];
  expect(textOf(await ask?.(at("clerk", codes.town)))).toContain(secret);
});
