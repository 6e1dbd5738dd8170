import { keepAccountEvents } from "@/lib/platform/record/mutations";
import type { HeldItem } from "./batch-mutation";

/**
 * Records what a batch has come to, once none of its files waits any more: imported, left out, or unreadable.
 * A file that is included again, or added, finishes it again. In the transaction of its last file.
 */
export async function noteFinished({ tx, actor, item: { batchId, countyCode } }: HeldItem): Promise<void> {
  const counts = await tx.importItem.groupBy({ by: ["state"], where: { batchId }, _count: true });
  const of = (state: string) => counts.find((each) => each.state === state)?._count ?? 0;
  const accepted = of("accepted");
  if (of("read") > 0 || accepted === 0) return;
  const { name } = await tx.importBatch.findUniqueOrThrow({ where: { id: batchId }, select: { name: true } });
  const payload = { name, accepted, setAside: of("setAside"), unread: of("refused") };
  await keepAccountEvents(tx, [
    { actorId: actor.id, kind: "importBatch.finished", subject: countyCode, payload },
  ]);
}
