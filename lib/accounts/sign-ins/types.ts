import type { ListedSession } from "@/lib/access/sessions/types";
import type { SignInLimit } from "@/lib/access/sign-in/data";

/** Where an account is signed in, and whether its name is held up by failed sign-ins. */
export type SignIns = { sessions: ListedSession[]; limit: SignInLimit | null };
