import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Notes that a message got out. */
export async function noteSent(id: string): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: { sentAt: now(), error: null, attempts: { increment: 1 } },
  });
}

/** Notes on what an attempt failed; the next one comes by itself. */
export async function noteFailed(id: string, error: string): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: { error: error.slice(0, 500), attempts: { increment: 1 } },
  });
}
