import { authorizeAnywhere, guarded } from "@/lib/access/guarded";
import { listSessions } from "@/lib/access/sessions/data";
import { endSessions } from "@/lib/access/sessions/mutations";
import { findSignInLimit } from "@/lib/access/sign-in/data";
import { liftLimits } from "@/lib/access/sign-in/mutations";
import { done } from "@/lib/core/refusal";
import { inTransaction } from "@/lib/platform/transaction";
import { listLinked } from "../identities/data";
import { accountMutation, record } from "../mutations/account-mutation";
import type { AccountInput } from "../schema";
import type { EndOwnSessions, EndSessions } from "./schema";
import type { SignIns } from "./types";

/** The sessions of an account within the administrator's reach, and whether its username is locked. */
export const readSignIns = accountMutation(async ({ account }, _input: AccountInput) => {
  const [sessions, identities, limit] = await Promise.all([
    listSessions(account.id),
    listLinked(account.id),
    findSignInLimit(account.username),
  ]);
  return done<SignIns>({ sessions, identities, limit });
});

/** Ends one session of an account, or all of them; the user has to sign in again. Returns their number. */
export const endAccountSessions = accountMutation(async (held, { accountId, sessionId }: EndSessions) => {
  const which = { accountId, ...(sessionId && { id: sessionId }) };
  return done(await endSessions(held.tx, which, held.actor.id));
});

/** Removes the locks caused by failed sign-ins. The password is unchanged. */
export const liftLimit = accountMutation(async (held, { accountId }: AccountInput) => {
  const lifted = await liftLimits(held.tx, held.account.username);
  if (lifted > 0) await record(held, "limit.lifted", accountId);
  return done(null);
});

/** Ends the actor's own sessions. Returns their number. */
export const endOwnSessions = guarded(
  "account.own",
  authorizeAnywhere,
  async ({ actor: { id: accountId } }, which: EndOwnSessions) =>
    inTransaction(async (tx) => done(await endSessions(tx, { accountId, ...which }, accountId))),
);
