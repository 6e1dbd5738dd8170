import { type Db, db, type Tx } from "@/lib/platform/db";
import { parseAnchor, parseMovePayload, parseState } from "../stored/parse";

/**
 * Reads of a report's events and notes. The caller has checked the permission, or is a mutation that is about
 * to.
 */

/** Every move so far, oldest first. */
export async function listEvents(reportId: string, client: Db | Tx = db) {
  const rows = await client.event.findMany({
    where: { reportId },
    orderBy: { sequence: "asc" },
    include: { actor: { select: { name: true } } },
  });
  return rows.map(({ id, move, from, to, at, actor, payload }) => ({
    id,
    move,
    from: parseState(from),
    to: parseState(to),
    at,
    actor: actor.name,
    payload: parseMovePayload(payload),
  }));
}

/**
 * The name and office that somebody entered at their last sign-off of any report; empty if there was none.
 */
export async function findReviewedBy(actorId: string, client: Db | Tx = db): Promise<string> {
  const row = await client.event.findFirst({
    where: { actorId, move: "signOff" },
    orderBy: { sequence: "desc" },
    select: { payload: true },
  });
  return row ? (parseMovePayload(row.payload).checklist?.reviewedBy ?? "") : "";
}

/** The reviewer's notes with their answers, oldest first. */
export async function listNotes(reportId: string, client: Db | Tx = db) {
  const rows = await client.note.findMany({
    where: { reportId },
    orderBy: { sequence: "asc" },
    include: {
      author: { select: { name: true } },
      version: { select: { number: true } },
      replies: {
        orderBy: { sequence: "asc" },
        include: { author: { select: { name: true } } },
      },
    },
  });
  return rows.map(({ author, version, anchor, replies, sequence: _order, ...note }) => ({
    ...note,
    anchor: parseAnchor(anchor),
    author: author.name,
    versionNumber: version.number,
    replies: replies.map(({ id, text, at, authorId, author: by }) => ({
      ...{ id, text, author: by.name, authorId, at },
    })),
  }));
}

export async function listExplanations(reportId: string, client: Db | Tx = db) {
  return client.explanation.findMany({
    where: { reportId },
    select: { findingKey: true, text: true, at: true, author: { select: { name: true } } },
  });
}

export async function listWaivers(reportId: string, client: Db | Tx = db) {
  return client.waiver.findMany({ where: { reportId }, include: { reviewer: { select: { name: true } } } });
}
