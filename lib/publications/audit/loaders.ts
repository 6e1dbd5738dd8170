import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { done } from "@/lib/core/refusal";
import { findLastAudit } from "../audit-result/data";

/** The result of the latest daily audit, for administrators of the site's accounts. */
export const loadLastAudit = loader(
  guarded("accounts.manage", authorizeAnywhere, async () => done(await findLastAudit())),
);
