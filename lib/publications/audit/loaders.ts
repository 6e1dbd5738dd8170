import { guarded, loader, proveAnywhere } from "@/lib/access/guarded";
import { done } from "@/lib/core/refusal";
import { findLastLook } from "./data";

/** The result of the latest daily audit, for administrators of the site's accounts. */
export const loadLastLook = loader(
  guarded("accounts.manage", proveAnywhere, async () => done(await findLastLook())),
);
