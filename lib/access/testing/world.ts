import { db } from "@/lib/platform/db";
import type { Role } from "../actor";
import { unknownVisitor } from "../request/visitor";
import type { SessionClaims } from "../sessions/claims";
import { beginSession } from "../sessions/mutations";
import { codes, ids, makeBatch, year } from "./calls";

/** The session of each person by role and place: “clerk town”, “reviewer otherCounty”, “signer disabled”. */
export const sessions = new Map<string, SessionClaims>();

export async function makeAccount(
  username: string,
  grants: { role: Role; unitCode: string }[],
  disabled = false,
) {
  return db.account.create({
    data: {
      username,
      name: username,
      passwordHash: "none",
      disabledAt: disabled ? new Date() : null,
      grants: { create: grants },
    },
  });
}

/** Creates the people, units and papers that `calls` uses, in an empty database. */
export async function makeWorld(): Promise<void> {
  const unit = (code: string, kind: "city" | "county" | "township", parentCode: string | null = null) => ({
    code,
    kind,
    parentCode,
    name: code,
    organ: code,
  });
  await db.unit.createMany({
    data: [
      unit(codes.city, "city"),
      unit(codes.county, "county", codes.city),
      unit(codes.otherCounty, "county", codes.city),
      unit(codes.town, "township", codes.county),
      unit(codes.sibling, "township", codes.county),
      unit(codes.otherTown, "township", codes.otherCounty),
    ],
  });
  ids.victim = (await makeAccount("taken", [{ role: "clerk", unitCode: codes.town }])).id;
  for (const role of ["clerk", "signer", "reviewer", "administrator"] as const) {
    for (const [relation, unitCode] of Object.entries(codes)) {
      const { id, epoch } = await makeAccount(`${role}.${relation}`.toLowerCase(), [{ role, unitCode }]);
      sessions.set(`${role} ${relation}`, await beginSession({ accountId: id, epoch }, unknownVisitor));
    }
    const gone = await makeAccount(`${role}.gone`, [{ role, unitCode: codes.town }], true);
    const { id: accountId, epoch } = gone;
    sessions.set(`${role} disabled`, await beginSession({ accountId, epoch }, unknownVisitor));
  }
  const report = await db.report.create({
    data: { unitCode: codes.town, year, edition: "2021", state: "drafting" },
  });
  ids.report = report.id;
  await db.event.create({
    data: {
      ...{ reportId: report.id, move: "correct", from: "published", to: "correcting" },
      ...{ actorId: ids.victim, payload: { note: "更正一处。" } },
    },
  });
  const version = await db.version.create({
    data: {
      reportId: report.id,
      number: 1,
      title: "",
      content: { front: {}, chapters: {}, figures: {} },
      sha256: "0".repeat(64),
      ...{ form: {}, blocks: [], findings: [], explanations: [] },
    },
  });
  const anchor = { kind: "chapter", chapterId: "overview", blockId: "overview", quote: "" };
  const note = await db.note.create({
    data: { reportId: report.id, versionId: version.id, anchor, text: "请改。", authorId: ids.victim },
  });
  ids.note = note.id;
  const { batchId, itemId } = await makeBatch();
  Object.assign(ids, { batch: batchId, item: itemId });
}
