import { done, type Result, refused } from "@/lib/core/refusal";
import { takeDownWords } from "@/lib/core/season/message-words";
import { contentChanged } from "@/lib/core/workflow/seen";
import { notify } from "@/lib/messages/mutations/notify";
import { settle } from "@/lib/messages/mutations/settle";
import { now } from "@/lib/platform/clock";
import { keepMove } from "@/lib/platform/record/mutations";
import { type HeldReport, reportMutation } from "@/lib/reports/mutations/report-mutation";
import type { MovePayload } from "@/lib/reports/types";
import { queueFiles } from "../queued-files/queue-files";
import { listEverPublished } from "./data";
import type { PutBackInput, TakeDownInput } from "./schema";

type Held = HeldReport<"publication.takeDown">;

/** The report whose public versions changed, and their numbers. */
export type Sight = { unitCode: string; year: number; numbers: number[] };

/**
 * Takes down every published version of a report at once: a fault in one is usually in earlier ones too.
 * Later corrections are shown. Refused: `notPublished`, `alreadyDown`, `contentChanged`.
 */
export const takeDown = reportMutation("publication.takeDown", async (held: Held, input: TakeDownInput) => {
  const { tx, target: report } = held;
  const newest = await findNewest(held, input.number);
  if (!newest.ok) return newest;
  const shown = newest.value.filter(({ takenDownAt }) => takenDownAt === null);
  if (shown.length === 0)
    return refused("alreadyDown", "这份报告的公开版本已经全部撤下。请刷新页面查看最新状态。");
  const at = now();
  await tx.publication.updateMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    data: { takenDownAt: at, takenDownFor: input.ground },
  });
  const numbers = shown.map(({ number }) => number);
  await keep(held, shown, "takeDown", at, { note: input.note, ground: input.ground, publications: numbers });
  await notify(tx, [
    {
      ...{ kind: "takeDown", unitCode: report.unit.code, year: report.year },
      key: `takeDown-${report.id}-${at.getTime()}`,
      text: takeDownWords({ unit: report.unit.name, year: report.year }, input),
      href: `/desk/reports/${report.id}`,
    },
  ]);
  return done(sightOf(held, numbers));
});

/**
 * Restores the versions of the last taking down. Refused: `notPublished`, `notDown`, `corrected` if a newer
 * version is already public, `contentChanged`.
 */
export const putBack = reportMutation("publication.takeDown", async (held: Held, input: PutBackInput) => {
  const { tx } = held;
  const newest = await findNewest(held, input.number);
  if (!newest.ok) return newest;
  const [last] = newest.value.slice(-1);
  if (!newest.value.some(({ takenDownAt }) => takenDownAt !== null))
    return refused("notDown", "这份报告没有撤下的公开版本。请刷新页面查看最新状态。");
  if (!last?.takenDownAt)
    return refused("corrected", "撤下以后已经公布了更正的版本，撤下的旧版不再恢复公开。");
  const { takenDownAt } = last;
  const together = newest.value.filter((each) => each.takenDownAt?.getTime() === takenDownAt.getTime());
  await tx.publication.updateMany({
    where: { id: { in: together.map(({ id }) => id) } },
    data: { takenDownAt: null, takenDownFor: null },
  });
  const numbers = together.map(({ number }) => number);
  const at = now();
  await keep(held, together, "putBack", at, { note: input.note, publications: numbers });
  await tellOfPuttingBack(held, at);
  await queueFiles(tx, sightOf(held, numbers));
  return done(sightOf(held, numbers));
});

/** The unit has nothing to correct any more. */
async function tellOfPuttingBack({ tx, target: report }: Held, at: Date): Promise<void> {
  const place = { unitCode: report.unit.code, year: report.year };
  await settle(tx, { ...place, kinds: ["takeDown"] });
  await notify(tx, [
    {
      ...{ ...place, kind: "release", key: `putBack-${report.id}-${at.getTime()}` },
      text: `${report.unit.name} ${report.year} 年度报告已恢复公开，内容与撤下以前相同，不用再发起更正。`,
      href: `/reports/${report.unit.code}/${report.year}`,
    },
  ]);
}

/** Every published version, oldest first, if the newest is the one that was shown. */
async function findNewest(
  { tx, target: { unit, year } }: Held,
  seen: number,
): Promise<Result<Awaited<ReturnType<typeof listEverPublished>>>> {
  const versions = await listEverPublished(unit.code, year, tx);
  const number = versions.at(-1)?.number;
  if (number === undefined) return refused("notPublished", "这份报告还没有公布过，没有可以撤下的公开版本。");
  return number === seen ? done(versions) : { ok: false, refusals: [contentChanged] };
}

/** The move, and its place in the record as that of the last public change of these publications. */
async function keep(
  { tx, actor, target: report }: Held,
  publications: readonly { id: string }[],
  move: "takeDown" | "putBack",
  at: Date,
  payload: MovePayload,
): Promise<void> {
  const event = { reportId: report.id, move, from: report.state, to: report.state, payload, at };
  const changeSequence = await keepMove(tx, { ...event, actorId: actor.id });
  await tx.publication.updateMany({
    where: { id: { in: publications.map(({ id }) => id) } },
    data: { changeSequence },
  });
}

function sightOf({ target: { unit, year } }: Held, numbers: number[]): Sight {
  return { unitCode: unit.code, year, numbers };
}
