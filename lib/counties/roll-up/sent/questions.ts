import { fromRowTable, type RowTable, toRowTable } from "@/lib/platform/http/row-table";
import type { ShownQuestion, ShownQuestions } from "../view";

/** The questions as the page sends them to the browser: what most of them do not have is left out. */
export type SentQuestions = Omit<ShownQuestions, "shown"> & { shown: RowTable<SentQuestion> };

type SentQuestion = Pick<ShownQuestion, "key" | "kind" | "message" | "cellIds"> &
  Partial<Pick<ShownQuestion, "reason">> & { units?: string[] | null; table?: string; column?: string };

export function toSentQuestions({ shown, ...counts }: ShownQuestions): SentQuestions {
  const sent = shown.map(
    ({ units, place, ...question }): SentQuestion => ({
      ...question,
      ...(units.length > 0 && { units }),
      ...place,
    }),
  );
  return { ...counts, shown: toRowTable(sent) };
}

export function fromSentQuestions({ shown, ...counts }: SentQuestions): ShownQuestions {
  const questions = fromRowTable(shown).map(
    ({ units, table, column, reason = null, ...question }): ShownQuestion => ({
      ...{ ...question, reason, units: units ?? [] },
      place: table !== undefined && column !== undefined ? { table, column } : null,
    }),
  );
  return { ...counts, shown: questions };
}
