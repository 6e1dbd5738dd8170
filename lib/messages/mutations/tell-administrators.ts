import { beijingDay } from "@/lib/core/beijing-time";
import type { MessageKind } from "@/lib/core/season/message-kinds";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { listAdministratorUnits } from "../data";
import { notify } from "./notify";

/**
 * Tells every administrator of the site that what is stored is not what was recorded or published: once for
 * each `key`, however often it is found.
 */
export async function tellAdministrators(
  tx: Tx,
  { key, text }: { key: string; text: string },
): Promise<void> {
  const year = Number(beijingDay(now()).slice(0, 4));
  const units = await listAdministratorUnits(tx);
  await notify(
    tx,
    units.map((unitCode) => ({
      ...{ kind: "integrity", key: `${key}-${unitCode}`, unitCode, year, text, href: "/accounts" },
    })),
  );
}

/** Marks all messages of a kind as settled and read, wherever they went. */
export async function settleSiteMessages(tx: Tx, kind: MessageKind): Promise<void> {
  const open = { kind, settledAt: null };
  await tx.messageRecipient.updateMany({ where: { readAt: null, message: open }, data: { readAt: now() } });
  await tx.message.updateMany({ where: open, data: { settledAt: now() } });
}
