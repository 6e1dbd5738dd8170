import { type Authorize, type Choice, guarded } from "@/lib/access/guarded";
import { type Permission, type Permit, permit } from "@/lib/access/policy";
import { type Result, refused } from "@/lib/core/refusal";
import type { Tx } from "@/lib/platform/db";
import { inTransaction, TRANSACTION_MS } from "@/lib/platform/transaction";
import { lockReport } from "../data";
import type { ReportHead } from "../types";
import { checkSeen } from "./check-seen";

/**
 * A permission on a report, checked while its row is locked: neither state nor unit changes before `tx` ends.
 * Required by everything that writes to a report.
 */
export type HeldReport<P extends Permission> = Permit<P, ReportHead> & { tx: Tx };

/**
 * A mutation of one report, in one transaction: the row is locked and the permission is checked before
 * anything else is read. Refused: `forbidden` (`wrongRole` for a move), `notFound`, `wrongState`, and
 * `contentChanged` if the input has a `seen` that is outdated. `timeout` is in milliseconds.
 */
export function reportMutation<
  P extends Permission,
  Input extends { reportId: string; seen?: unknown },
  Value,
>(
  permission: P | Choice<P, Input>,
  body: (held: HeldReport<P>, input: Input) => Promise<Result<Value>>,
  { timeout = TRANSACTION_MS }: { timeout?: number } = {},
) {
  const authorize: Authorize<Input, ReportHead, { tx: Tx }> = async (actor, asked, { reportId, seen }, run) =>
    inTransaction(
      async (tx) => {
        const report = await lockReport(tx, reportId);
        if (!report) return refused("notFound", "没有这份报告。");
        const permitted = permit(actor, asked, report);
        if (!permitted.ok) return permitted;
        return (await checkSeen(tx, report.id, asked, seen)) ?? run({ ...permitted.value, tx });
      },
      { timeout },
    );
  return guarded(permission, authorize, body);
}

/** True if the held permission is that one. */
export function isHeldFor<P extends Permission, Q extends P>(
  held: HeldReport<P>,
  permission: Q,
): held is HeldReport<P> & HeldReport<Q> {
  return held.permission === permission;
}
