import { authorizeAnywhere, guarded } from "@/lib/access/guarded";
import { done, type Result } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { MarkRead, SetEmail } from "../schema";

/** Marks the actor's own messages as read, and nobody else's. */
export const markRead = guarded(
  "messages.own",
  authorizeAnywhere,
  async ({ actor }, { messageIds }: MarkRead): Promise<Result<null>> => {
    const own = { accountId: actor.id, readAt: null };
    await db.messageRecipient.updateMany({
      where: messageIds === null ? own : { ...own, messageId: { in: messageIds } },
      data: { readAt: now() },
    });
    return done(null);
  },
);

/** Sets or removes the address to which the actor's messages are mailed. */
export const setEmail = guarded(
  "messages.own",
  authorizeAnywhere,
  async ({ actor }, { email }: SetEmail): Promise<Result<null>> => {
    await db.account.update({ where: { id: actor.id }, data: { email: email || null } });
    return done(null);
  },
);
