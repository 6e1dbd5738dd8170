import { noteWords } from "@/lib/core/season/message-words";
import { notify } from "@/lib/messages/mutations/notify";
import { reword } from "@/lib/messages/mutations/reword";
import { settle } from "@/lib/messages/mutations/settle";
import type { Tx } from "@/lib/platform/db";
import type { ReportHead } from "@/lib/reports/types";

type Noted = Pick<ReportHead, "id" | "unit" | "year">;

const concerned = ({ unit, year }: Noted) => ({ unit: unit.name, year });

/**
 * Tells the unit of the notes on a version: one message for those of an hour, since a careful review writes
 * many.
 */
export async function tellOfNotes(tx: Tx, report: Noted, versionId: string): Promise<void> {
  await notify(tx, [
    {
      ...{ kind: "note", unitCode: report.unit.code, year: report.year },
      key: `note-${report.id}-${versionId}`,
      text: noteWords(concerned(report), await tx.note.count({ where: { versionId } })),
      href: `/desk/reports/${report.id}`,
    },
  ]);
}

/**
 * A note was removed before the unit saw it: the message counts it no more, or is settled with the last one.
 */
export async function tellOfFewerNotes(tx: Tx, report: Noted, versionId: string): Promise<void> {
  const of = { unitCode: report.unit.code, year: report.year };
  const left = await tx.note.count({ where: { versionId } });
  if (left === 0) await settle(tx, { ...of, kinds: ["note"] });
  else await reword(tx, { ...of, kind: "note", text: noteWords(concerned(report), left) });
}

/** Tells the reviewers that a unit answered to notes: one message for the answers of an hour. */
export async function tellOfAnswers(tx: Tx, { id, unit, year }: Noted): Promise<void> {
  const of = (state: "open" | "answered") => tx.note.count({ where: { reportId: id, state } });
  const [answered, open] = [await of("answered"), await of("open")];
  const rest = open > 0 ? `，还有 ${open} 条没有答复` : "，没有未答复的";
  await notify(tx, [
    {
      ...{ kind: "noteAnswer", unitCode: unit.code, year, key: `noteAnswer-${id}` },
      text: `${unit.name}答复了 ${year} 年度报告的批注：已答复 ${answered} 条${rest}。`,
      href: `/reviews/${id}`,
    },
  ]);
}
