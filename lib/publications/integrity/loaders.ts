import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { done } from "@/lib/core/refusal";
import { listFaults } from "./data";

/** The publications found altered, for administrators of the site's accounts. */
export const loadFaults = loader(
  guarded("accounts.manage", authorizeAnywhere, async () => done(await listFaults())),
);
