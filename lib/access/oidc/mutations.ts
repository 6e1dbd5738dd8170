import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { addToRecord } from "@/lib/platform/record/mutations";
import { sanitizeForPostgres } from "@/lib/platform/sanitize-for-postgres";
import { transact } from "@/lib/platform/transaction";
import type { Visitor } from "../request/visitor";
import { openSessionOrAskFactor, type PendingSecondStep } from "../second-factor/mutations/second-step";
import type { SessionClaims } from "../sessions/claims";
import { normalizeUsername } from "../sign-in/username";

/**
 * A user authenticated by an OpenID provider, identified by issuer and subject; the names are the provider's.
 */
export type OidcPerson = { issuer: string; subject: string; username: string; name: string };

/**
 * The result: a session, a pending second step, or the reason for neither. `oidcUnlinked`: no administrator
 * has linked the identity to an account yet.
 */
export type OidcSignInResult =
  | { claims: SessionClaims }
  | PendingSecondStep
  | { refusal: "oidcUnlinked" | "oidcDisabled" };

/** Maximum number of identities waiting to be linked; further ones are not stored. */
const WAITING_MAX = 500;

/**
 * Signs in a user authenticated by the provider, if an administrator linked issuer and subject to an account;
 * names are never matched. Unknown identities are stored and wait to be linked. `idToken` is stored with the
 * session, for signing out at the provider.
 */
export async function signInWithOidc(
  person: OidcPerson,
  { idToken, visitor }: { idToken: string | null; visitor: Visitor },
): Promise<OidcSignInResult> {
  const { issuer, subject } = person;
  const identity = await db.oidcIdentity.findUnique({
    where: { issuer_subject: { issuer, subject } },
    select: { account: { select: { id: true, epoch: true, disabledAt: true } } },
  });
  if (!identity) await keepWaiting(person);
  const account = identity?.account;
  if (!account) return { refusal: "oidcUnlinked" };
  if (account.disabledAt) return { refusal: "oidcDisabled" };
  const { id, epoch } = account;
  const entered = await openSessionOrAskFactor(
    { id, epoch, payload: { by: "oidc", issuer, subject }, idToken },
    visitor,
  );
  return "sessionId" in entered ? { claims: entered } : entered;
}

async function keepWaiting({ issuer, subject, username, name }: OidcPerson): Promise<void> {
  if ((await db.oidcIdentity.count({ where: { accountId: null } })) >= WAITING_MAX) return;
  const called = sanitizeForPostgres({
    username: normalizeUsername(username).slice(0, 64),
    name: name.slice(0, 60),
  });
  await transact(async (tx) => {
    const { count } = await tx.oidcIdentity.createMany({
      data: [{ issuer, subject, ...called, firstSeenAt: now() }],
      skipDuplicates: true,
    });
    const event = { kind: "identity.waiting", subject, actorId: null, payload: { issuer, ...called } };
    if (count > 0) await addToRecord(tx, [event]);
  });
}
