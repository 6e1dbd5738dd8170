import { z } from "zod";
import { oidcEnv, publicUrl } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";
import { findIdToken } from "../sessions/data";
import { discoveryUrl } from "./discovery-url";

const metadataSchema = z.object({ end_session_endpoint: z.url().optional() });

/** Timeout for the provider, in milliseconds: the local sign-out does not depend on it. */
const PATIENCE = 3_000;

/**
 * The provider's end-session endpoint, fetched once; after a failure it is fetched again at the next
 * sign-out.
 */
let known: Promise<string | null> | undefined;

/**
 * The URL for signing out at the provider (OpenID Connect RP-Initiated Logout), for a session opened by it;
 * null for other sessions, and if the provider has no such endpoint. Must be called before the session ends.
 */
export async function providerLogout(sessionId: string): Promise<string | null> {
  const settings = oidcEnv();
  if (!settings) return null;
  const idToken = await findIdToken(sessionId);
  if (idToken === null) return null;
  known ??= discover(settings.issuer);
  const endpoint = await known.catch((err) => {
    known = undefined;
    logger.warn({ err }, "the OpenID provider's address for signing out could not be read");
    return null;
  });
  if (endpoint === null) return null;
  const address = new URL(endpoint);
  address.searchParams.set("id_token_hint", idToken);
  address.searchParams.set("client_id", settings.clientId);
  const here = publicUrl();
  if (here) address.searchParams.set("post_logout_redirect_uri", `${here}/sign-in`);
  return address.href;
}

async function discover(issuer: string): Promise<string | null> {
  const answer = await fetch(discoveryUrl(issuer), { signal: AbortSignal.timeout(PATIENCE) });
  if (!answer.ok) throw new Error(`${answer.status} of ${discoveryUrl(issuer)}`);
  return metadataSchema.parse(await answer.json()).end_session_endpoint ?? null;
}
