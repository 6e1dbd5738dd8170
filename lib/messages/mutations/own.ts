import { guarded, proveAnywhere } from "@/lib/access/guarded";
import { done, type Result } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { MarkRead, SetEmail } from "../schema";

/** Marks one's own messages as read; those of others stay as they are. */
export const markRead = guarded(
  "messages.own",
  proveAnywhere,
  async ({ actor }, { messageIds }: MarkRead): Promise<Result<null>> => {
    const own = { accountId: actor.id, readAt: null };
    await db.messageRecipient.updateMany({
      where: messageIds === null ? own : { ...own, messageId: { in: messageIds } },
      data: { readAt: now() },
    });
    return done(null);
  },
);

/** Sets the address to which one's own messages are mailed, or takes it away. */
export const setEmail = guarded(
  "messages.own",
  proveAnywhere,
  async ({ actor }, { email }: SetEmail): Promise<Result<null>> => {
    await db.account.update({ where: { id: actor.id }, data: { email: email || null } });
    return done(null);
  },
);
