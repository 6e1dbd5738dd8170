import { isPrivileged } from "@/lib/access/actor";
import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { relyingParty } from "@/lib/access/second-factor/relying-party";
import { done, type Result } from "@/lib/core/refusal";
import { env } from "@/lib/platform/env";
import { listOwnFactors } from "./data";
import type { OwnFactors } from "./types";

/** The actor's own second factors; `null` inside if the site does not use them. */
export const loadOwnFactors = loader(
  guarded("account.own", authorizeAnywhere, async ({ actor }): Promise<Result<OwnFactors | null>> => {
    const setting = env().SECOND_FACTOR;
    if (setting === "off") return done(null);
    return done({
      ...{ setting, isRequired: setting === "required" && actor.grants.some(isPrivileged) },
      ...(await listOwnFactors(actor.id)),
      keysPossible: (await relyingParty()) !== null,
    });
  }),
);
