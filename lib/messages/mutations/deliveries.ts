import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** Records that a message was sent. */
export async function noteSent(id: string): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: { sentAt: now(), error: null, attempts: { increment: 1 } },
  });
}

/** Records the error of a failed attempt; the job is retried. */
export async function noteFailed(id: string, error: string): Promise<void> {
  await db.delivery.update({
    where: { id },
    data: { error: error.slice(0, 500), attempts: { increment: 1 } },
  });
}

/** Forgets a failure of a message that need not be sent any more. */
export async function noteNeedless(id: string): Promise<void> {
  await db.delivery.update({ where: { id }, data: { error: null } });
}
