import type { MessageKind } from "@/lib/core/season/message-kinds";
import type { Tx } from "@/lib/platform/db";

/**
 * Gives the messages of a kind on a unit and year another text, as long as they are not settled: what they
 * say was taken back in part. It is no news.
 */
export async function reword(
  tx: Tx,
  { unitCode, year, kind, text }: { unitCode: string; year: number; kind: MessageKind; text: string },
): Promise<void> {
  await tx.message.updateMany({ where: { unitCode, year, kind, settledAt: null }, data: { text } });
}
