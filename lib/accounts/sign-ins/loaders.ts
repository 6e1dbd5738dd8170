import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { listSessions } from "@/lib/access/sessions/data";
import { done } from "@/lib/core/refusal";

/** The actor's own sessions. */
export const loadOwnSessions = loader(
  guarded("account.own", authorizeAnywhere, async ({ actor }) => done(await listSessions(actor.id))),
);
