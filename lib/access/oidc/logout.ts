import { z } from "zod";
import { oidcEnv, publicUrl } from "@/lib/platform/env";
import { logger } from "@/lib/platform/logger";
import { findIdToken } from "../sessions/data";
import { discoveryUrl } from "./discovery-url";

const metadataSchema = z.object({ end_session_endpoint: z.url().optional() });

/** How long the provider is waited for, in milliseconds: whoever signs out is out here in any case. */
const PATIENCE = 3_000;

/** The provider's address for signing out, read once; a failure is tried again at the next sign-out. */
let known: Promise<string | null> | undefined;

/**
 * Where a browser goes to sign out at the provider too (OpenID Connect RP-Initiated Logout), for a session
 * that was opened there; null for every other, and where the provider offers none. To be asked before the
 * session ends.
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
