import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { done, type Result } from "@/lib/core/refusal";
import { loadAccounts } from "../loaders";
import { listIdsByUsername, listWaiting } from "./data";
import type { WaitingIdentity } from "./types";

/**
 * The unlinked OpenID identities; if the username suggests an account, only for administrators of that
 * account.
 */
export const loadWaitingIdentities = loader(
  guarded("accounts.manage", authorizeAnywhere, async ({ actor }): Promise<Result<WaitingIdentity[]>> => {
    const waiting = await listWaiting();
    if (waiting.length === 0) return done([]);
    const [byUsername, loaded] = await Promise.all([
      listIdsByUsername(waiting.map(({ username }) => username)),
      loadAccounts(actor),
    ]);
    const own = new Set(loaded?.accounts.filter(({ manageable }) => manageable).map(({ id }) => id));
    return done(
      waiting.flatMap((identity) => {
        const suggestedId = byUsername.get(identity.username) ?? null;
        return suggestedId === null || own.has(suggestedId) ? [{ ...identity, suggestedId }] : [];
      }),
    );
  }),
);
