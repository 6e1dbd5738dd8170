import type { Form } from "@/lib/core/editions/form";
import { editions } from "@/lib/core/editions/list";
import { formFor, lastYearOfEdition } from "@/lib/core/editions/registry";
import { type Vocabulary, vocabularyOfForms } from "./vocabulary";

/** Every outline of every edition. */
export const printedOutlines = editions.flatMap((edition) => edition.outlines);

let words: Vocabulary | null = null;

/** The words of every table that a report may print; computed once. */
export function printedWords(): Vocabulary {
  words ??= vocabularyOfForms(allForms());
  return words;
}

/** Every form that a document of an unknown year may have. */
function allForms(): Form[] {
  return [
    ...editions.map((edition) => formFor(lastYearOfEdition(edition) ?? edition.firstYear)),
    ...editions.flatMap(({ localTables = [] }) =>
      localTables.map(({ year, table }) => formFor(year, { localTable: table })),
    ),
  ];
}
