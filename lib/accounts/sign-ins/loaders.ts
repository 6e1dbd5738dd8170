import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { listSessions } from "@/lib/access/sessions/data";
import { done } from "@/lib/core/refusal";

/** Where one is signed in oneself. */
export const loadOwnSessions = loader(
  guarded("account.own", authorizeAnywhere, async ({ actor }) => done(await listSessions(actor.id))),
);
