import { randomUUID } from "node:crypto";
import { done, refused } from "@/lib/core/refusal";
import { emptyContent, type FieldPath, type FieldValue, fieldOrBlank } from "@/lib/core/report";
import { contentChanged } from "@/lib/core/workflow/seen";
import { reportMutation } from "../mutations/report-mutation";
import { saveAll } from "../mutations/save-fields";
import { parseFieldPath, parseFieldValue } from "../stored";
import { listUndoable } from "./data";
import type { RestoreInput, UndoInput } from "./schema";

/** What stands in a field now, for the page that shows it. */
export type Restored = { path: FieldPath; value: FieldValue; version: number };

/** Puts a text of the history into its field again, as a new change. Refused where the field is not what its reader saw. */
export const restoreChange = reportMutation(
  "report.write",
  async (held, { changeId, seen }: RestoreInput) => {
    const { tx, target: report } = held;
    const change = await tx.change.findFirst({ where: { id: BigInt(changeId), reportId: report.id } });
    if (!change) return refused("changeUnknown", "历史里没有这一条，可能已按规则精简。请重新打开历史。");
    const path = parseFieldPath(change.path);
    const field = await tx.field.findUnique({ where: { reportId_path: { reportId: report.id, path } } });
    if ((field?.version ?? 0) !== seen) return { ok: false, refusals: [contentChanged] };
    const value = parseFieldValue(path, change.value);
    const sent = { path, value, baseVersion: seen, operationId: randomUUID() };
    const { saved, refused: refusals } = await saveAll(held, [sent], "restored");
    const refusal = refusals[0]?.refusal;
    if (refusal) return { ok: false, refusals: [refusal] };
    return done<Restored>({ path, value, version: saved[0]?.version ?? seen });
  },
);

/**
 * Takes back what one deed replaced together, wherever nobody has written since; what was written later stays. Refused
 * (`nothingToUndo`) where nothing of it stands any more, and as a whole where one part may not be changed.
 */
export const undoReplacement = reportMutation(
  "report.write",
  async (held, { batchId }: UndoInput) => {
    const undoable = await listUndoable(held.target.id, batchId, held.tx);
    if (undoable.length === 0) return refused("nothingToUndo", "这次替换的内容后来都改过，没有可以撤销的。");
    const sent = undoable.map(({ path, version, before }) => ({
      path,
      value: before ?? fieldOrBlank(emptyContent, path),
      baseVersion: version,
      operationId: randomUUID(),
    }));
    const { saved, refused: refusals } = await saveAll(held, sent, "undone");
    const refusal = refusals[0]?.refusal;
    if (refusal) return { ok: false, refusals: [refusal] };
    const versions = new Map(saved.map(({ path, version }) => [path, version]));
    return done<Restored[]>(
      sent.map(({ path, value, baseVersion }) => ({
        path,
        value,
        version: versions.get(path) ?? baseVersion,
      })),
    );
  },
  { timeout: 20_000 },
);
