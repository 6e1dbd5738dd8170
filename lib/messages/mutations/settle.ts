import type { MessageKind } from "@/lib/core/season/message-kinds";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

type Settled = { unitCode: string; year: number; kinds: readonly MessageKind[]; keyFrom?: string };

/**
 * Marks the messages of these kinds on a unit and year as settled, and as read by everybody, in the
 * transaction of what they asked for. Those that wait for the end of the quiet hours are not sent any more
 * (`deliver`). `keyFrom`: only those whose keys begin so.
 */
export async function settle(tx: Tx, { unitCode, year, kinds, keyFrom = "" }: Settled): Promise<void> {
  if (kinds.length === 0) return;
  const message = { unitCode, year, kind: { in: [...kinds] }, key: { startsWith: keyFrom } };
  await tx.messageRecipient.updateMany({ where: { readAt: null, message }, data: { readAt: now() } });
  await tx.message.updateMany({ where: { ...message, settledAt: null }, data: { settledAt: now() } });
}
