import { done, refused } from "@/lib/core/refusal";
import { addToRecord } from "@/lib/platform/record/mutations";
import { begunWith } from "../data";
import { reportMutation } from "./report-mutation";

/**
 * Deletes a report begun by mistake. Refused (`notEmpty`) if anything was ever written, explained, stored or
 * imported in it, or if it was ever moved. The record keeps both its beginning and its removal.
 */
export const removeReport = reportMutation("report.remove", async ({ tx, actor, target: report }) => {
  const where = { reportId: report.id };
  const counts = await Promise.all([
    tx.change.count({ where: { ...where, origin: { notIn: begunWith } } }),
    tx.event.count({ where }),
    tx.version.count({ where }),
    tx.explanation.count({ where }),
    tx.reportPicture.count({ where }),
    tx.importItem.count({ where }),
  ]);
  if (counts.some((count) => count > 0))
    return refused(
      "notEmpty",
      "这份草稿已经写过内容或办理过，不能删除。不再需要的内容可以清空，草稿会保留。",
    );
  await tx.report.delete({ where: { id: report.id } });
  const payload = { unitCode: report.unit.code, year: report.year, asIssued: report.asIssued };
  await addToRecord(tx, [{ kind: "report.removed", subject: report.id, actorId: actor.id, payload }]);
  return done({ unitCode: report.unit.code, year: report.year });
});
