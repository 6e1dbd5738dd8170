import type { PlacedDocument } from "@/lib/imports/place/place-document";
import { takenFields } from "../accept/accepting";
import { contentOf, leftOut, waiting } from "../accept/outcome";
import type { Sorting } from "../review/sorting";
import type { ImportRow, PlacedFile, Reckoning, UncertainText } from "./types";

const SHOWN = 60;
const SHOWN_LENGTH = 300;

/** What a file comes to once a person has sorted its blocks; null where it could not be read. */
export function lookedThrough(row: ImportRow, placed: PlacedDocument, sorting: Sorting): PlacedFile | null {
  if (!row.reckoning) return null;
  const content = contentOf(sorting, placed.form);
  const out = leftOut(sorting);
  const doubtful = waiting(sorting);
  const reckoning: Reckoning = {
    ...row.reckoning,
    placed: sorting.items.length - out.length,
    doubtful: doubtful.length,
    unplaced: out.length,
    signedOn: isDay(content.front.signedOn) ? content.front.signedOn : null,
    confirmed: true,
  };
  return {
    unitCode: row.unitCode,
    year: row.year,
    edition: placed.edition,
    title: content.front.title?.trim() ?? "",
    reckoning,
    content: {
      countyForm: placed.countyForm,
      fields: takenFields(content, placed.form),
      doubtful: shown(doubtful),
      unplaced: shown(out),
      sorting,
    },
  };
}

function isDay(day: string | undefined): day is string {
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day);
}

function shown(sourceBlocks: readonly { text: string; reason: string }[]): UncertainText[] {
  return sourceBlocks.slice(0, SHOWN).map(({ text, reason }) => ({
    text: text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text,
    place: null,
    reason: reason.slice(0, SHOWN_LENGTH),
  }));
}
