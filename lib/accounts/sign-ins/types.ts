import type { ListedSession } from "@/lib/access/sessions/types";
import type { SignInLimit } from "@/lib/access/sign-in/data";
import type { Identity } from "../identities/types";

/**
 * Where an account is signed in, who signs in to it by an OpenID provider, and whether its name is held up by
 * failed sign-ins.
 */
export type SignIns = { sessions: ListedSession[]; identities: Identity[]; limit: SignInLimit | null };
