import type { ListedSession } from "@/lib/access/sessions/types";
import type { SignInLimit } from "@/lib/access/sign-in/data";
import type { Identity } from "../identities/types";

/** An account's sessions, its linked OpenID identities, and whether failed sign-ins lock its username. */
export type SignIns = { sessions: ListedSession[]; identities: Identity[]; limit: SignInLimit | null };
