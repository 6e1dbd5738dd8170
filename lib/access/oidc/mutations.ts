import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { sanitizeForPostgres } from "@/lib/platform/sanitize-for-postgres";
import type { Visitor } from "../request/visitor";
import { openSessionOrAskFactor, type PendingSecondStep } from "../second-factor/mutations/second-step";
import type { SessionClaims } from "../sessions/claims";
import { normalizeUsername } from "../sign-in/username";

/**
 * Whom an OpenID provider has authenticated: issuer and subject say who it is, the names are only what the
 * provider calls them.
 */
export type OidcPerson = { issuer: string; subject: string; username: string; name: string };

/**
 * What became of it: a session, a second step that is to come, or why there is neither. `oidcUnlinked`: no
 * administrator has said yet whose account it is.
 */
export type OidcSignInResult =
  | { claims: SessionClaims }
  | PendingSecondStep
  | { refusal: "oidcUnlinked" | "oidcDisabled" };

/** Those that wait for an administrator; more are not kept, whoever comes. */
const WAITING_MAX = 500;

/**
 * Signs in whom the provider authenticated, where an administrator has linked issuer and subject to an
 * account: a name opens none. Who comes for the first time waits for that. `idToken` is kept with the
 * session, for signing out there.
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
  await db.oidcIdentity.createMany({
    data: [{ issuer, subject, ...called, firstSeenAt: now() }],
    skipDuplicates: true,
  });
}
