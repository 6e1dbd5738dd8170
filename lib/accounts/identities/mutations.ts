import { done, refused } from "@/lib/core/refusal";
import { keepAccountEvents } from "@/lib/platform/record/mutations";
import { scopeMutation } from "@/lib/units/mutations/unit-mutation";
import { allWithinReach } from "../authorize";
import { findAccount } from "../data";
import { accountMutation, record } from "../mutations/account-mutation";
import { haveConfirmedAnew } from "../mutations/pending";
import type { GivenRole } from "../types";
import { listIdsByUsername } from "./data";
import type { IdentityInput, LinkInput } from "./schema";

const gone = refused("wrongState", "这个统一身份已经办理过了。请刷新页面查看。");

/**
 * Links an OpenID identity to an account: from then on issuer and subject sign in to it, whatever the names.
 * Its reviewer and administrator roles then need confirmation by a second administrator, unless the account
 * is the actor's own.
 */
export const linkIdentity = accountMutation(async (held, { accountId, issuer, subject }: LinkInput) => {
  const { count } = await held.tx.oidcIdentity.updateMany({
    where: { issuer, subject, accountId: null },
    data: { accountId },
  });
  if (count === 0) return gone;
  await record(held, "identity.linked", accountId, { issuer, subject });
  const pending = await haveConfirmedAnew(held);
  return done<GivenRole>({ pending });
});

/**
 * Removes a link, and ends every session of the account; the identity waits to be linked again at the next
 * sign-in.
 */
export const unlinkIdentity = accountMutation(async (held, { accountId, issuer, subject }: LinkInput) => {
  const { count } = await held.tx.oidcIdentity.deleteMany({ where: { issuer, subject, accountId } });
  if (count === 0) return gone;
  await held.tx.session.deleteMany({ where: { accountId } });
  await record(held, "identity.unlinked", accountId, { issuer, subject });
  return done(null);
});

/** Rejects a waiting identity. If the username suggests an account, this requires managing that account. */
export const declineIdentity = scopeMutation(
  "accounts.manage",
  async (held, { issuer, subject }: IdentityInput) => {
    const { tx, actor } = held;
    const where = { issuer, subject, accountId: null };
    const waiting = await tx.oidcIdentity.findFirst({ where, select: { username: true } });
    if (!waiting) return gone;
    const suggested = (await listIdsByUsername([waiting.username], tx)).get(waiting.username);
    const account = suggested ? await findAccount(suggested, tx) : null;
    const reached = await allWithinReach(held, [...(account?.grants ?? []), ...(account?.pending ?? [])], tx);
    if (!reached.ok) return reached;
    await tx.oidcIdentity.deleteMany({ where });
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "identity.declined", subject, payload: { issuer, ...waiting } },
    ]);
    return done(null);
  },
);
