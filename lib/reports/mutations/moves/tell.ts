import { type MovePermission, moveOf } from "@/lib/access/policy";
import { moveMessages } from "@/lib/core/season/move-messages";
import { notify } from "@/lib/messages/mutations/notify";
import { settle } from "@/lib/messages/mutations/settle";
import type { HeldReport } from "../report-mutation";

/**
 * Tells the others in the unit of a move, in its transaction and after its event, and settles what earlier
 * messages asked for. Called for the second alone of two moves made as one.
 */
export async function tellOfMove(
  { tx, actor, permission, target: { id, unit, year } }: HeldReport<MovePermission>,
  note = "",
): Promise<void> {
  const move = moveOf(permission);
  const { tells, settles } = moveMessages[move];
  await settle(tx, { unitCode: unit.code, year, kinds: settles });
  if (!tells) return;
  const reason = note.trim() === "" ? "" : `原因：${note.trim()}`;
  await notify(tx, [
    {
      kind: tells.kind,
      key: `${move}-${id}-${await tx.event.count({ where: { reportId: id } })}`,
      ...{ unitCode: unit.code, year, exceptId: actor.id },
      text: `${unit.name} ${year} 年度报告${tells.text}${reason}`.slice(0, 500),
      href: `/desk/reports/${id}${tells.kind === "sentBack" ? "" : "/sign-off"}`,
    },
  ]);
}
