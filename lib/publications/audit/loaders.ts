import { guarded, loader, proveAnywhere } from "@/lib/access/guarded";
import { done } from "@/lib/core/refusal";
import { findLastLook } from "./data";

/** What the last daily look found, for whoever manages the site's accounts. */
export const loadLastLook = loader(
  guarded("accounts.manage", proveAnywhere, async () => done(await findLastLook())),
);
