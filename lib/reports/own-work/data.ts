import type { Actor } from "@/lib/access/actor";
import {
  judgeOwnWork,
  type OnePersonAllowance,
  type OwnWork,
  type OwnWorkMove,
  type OwnWorkVerdict,
} from "@/lib/core/workflow/own-work";
import { type Db, db, type Tx } from "@/lib/platform/db";
import { nobodysWords } from "../data";

/**
 * After these moves somebody else is responsible for the text: only what was written, or signed, since then
 * counts.
 */
const answeredBy: Readonly<Record<OwnWorkMove, readonly string[]>> = {
  signOff: ["submit", "abandon", "archive"],
  approve: ["publish", "abandon", "archive"],
  publish: ["publish", "abandon", "archive"],
  archive: ["publish", "abandon", "archive"],
};

/** The moves whose event stores the last change of the draft before it. */
export const answeringMoves: readonly string[] = [...new Set(Object.values(answeredBy).flat())];

type Row = OwnWork & {
  reportId: string;
  reason: string | null;
  allowedById: string | null;
};

/** Whose work a move on a report would decide on, and the county's allowance for the report's unit. */
type JudgedWork = { work: OwnWork; allowance: OnePersonAllowance | null };

/**
 * The authors and signers of what a move on these reports would decide on, one row per report. Ordered by the
 * sequence of changes and events, not by time; only events that predate this data are ordered by time.
 */
async function listOwnWork(
  reportIds: readonly string[],
  move: OwnWorkMove,
  client: Db | Tx = db,
): Promise<Map<string, JudgedWork>> {
  const rows = await client.$queryRaw<Row[]>`
    SELECT "asked"."id"::text AS "reportId", "OnePersonAllowance"."reason",
      "OnePersonAllowance"."authorId"::text AS "allowedById",
      ARRAY(
        SELECT "authorId"::text FROM "Change"
        WHERE "reportId" = "asked"."id" AND "id" > coalesce("since"."change", 0)
          AND NOT "origin" = ANY(${[...nobodysWords]}::text[])
        UNION SELECT "authorId"::text FROM "Explanation"
        WHERE "reportId" = "asked"."id" AND "afterEvent" >= coalesce("since"."sequence", 0)
      ) AS "writers",
      ARRAY(
        SELECT DISTINCT "actorId"::text FROM "Event"
        WHERE "reportId" = "asked"."id" AND "move" = 'signOff' AND "sequence" > coalesce("since"."sequence", 0)
      ) AS "signers"
    FROM "Report" AS "asked"
    LEFT JOIN "OnePersonAllowance" ON "OnePersonAllowance"."unitCode" = "asked"."unitCode"
    LEFT JOIN LATERAL (
      SELECT "sequence", coalesce(
        ("payload" ->> 'lastChange')::bigint,
        (SELECT max("id") FROM "Change" WHERE "reportId" = "asked"."id" AND "Change"."at" <= "Event"."at")
      ) AS "change"
      FROM "Event" WHERE "reportId" = "asked"."id" AND "move" = ANY(${[...answeredBy[move]]}::text[])
      ORDER BY "sequence" DESC LIMIT 1
    ) AS "since" ON true
    WHERE "asked"."id" = ANY(${[...reportIds]}::uuid[])`;
  return new Map(
    rows.map(({ reportId, reason, allowedById, ...work }) => [
      reportId,
      { work, allowance: reason !== null && allowedById !== null ? { reason, allowedById } : null },
    ]),
  );
}

/**
 * Whether somebody may make a move on each of these reports, from the authors of the work and the allowance
 * of the unit.
 */
export async function findOwnWorkVerdicts(
  actor: Pick<Actor, "id">,
  move: OwnWorkMove,
  reportIds: readonly string[],
  client: Db | Tx = db,
): Promise<Map<string, OwnWorkVerdict>> {
  if (reportIds.length === 0) return new Map();
  const works = await listOwnWork(reportIds, move, client);
  return new Map(
    [...works].map(([id, { work, allowance }]) => [id, judgeOwnWork(move, actor.id, work, allowance)]),
  );
}

/** Like `findOwnWorkVerdicts`, for one report. */
export async function findOwnWorkVerdict(
  actor: Pick<Actor, "id">,
  move: OwnWorkMove,
  reportId: string,
  client: Db | Tx = db,
): Promise<OwnWorkVerdict> {
  return (await findOwnWorkVerdicts(actor, move, [reportId], client)).get(reportId) ?? { kind: "others" };
}

/** The last change of a draft, as stored in an event; undefined if nothing was ever written. */
export async function findLastChange(tx: Tx, reportId: string): Promise<string | undefined> {
  const { _max } = await tx.change.aggregate({ where: { reportId }, _max: { id: true } });
  return _max.id === null ? undefined : String(_max.id);
}

/** The sequence of a report's last event; 0 if there is none. */
export async function findLastEvent(tx: Tx, reportId: string): Promise<bigint> {
  const { _max } = await tx.event.aggregate({ where: { reportId }, _max: { sequence: true } });
  return _max.sequence ?? BigInt(0);
}

/**
 * The moves on the version being published that somebody made on their own work with the county's allowance;
 * in order, without duplicates. The event of the publication itself is already written.
 */
export async function listOnePersonMoves(reportId: string, tx: Tx): Promise<OwnWorkMove[]> {
  const rows = await tx.$queryRaw<{ move: OwnWorkMove }[]>`
    SELECT "move" FROM "Event"
    WHERE "reportId" = ${reportId}::uuid AND "payload" ? 'onePerson' AND "sequence" > coalesce((
      SELECT "sequence" FROM "Event"
      WHERE "reportId" = ${reportId}::uuid AND "move" = ANY(${[...answeredBy.publish]}::text[])
      ORDER BY "sequence" DESC OFFSET 1 LIMIT 1
    ), 0)
    GROUP BY "move" ORDER BY min("sequence")`;
  return rows.map(({ move }) => move);
}
