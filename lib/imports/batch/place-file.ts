import type { Form } from "@/lib/core/editions/form";
import { fieldsOf } from "@/lib/core/report";
import { type Known, type PlacedDocument, placeDocument } from "@/lib/imports/place/place-document";
import type { Placement } from "@/lib/imports/place/placement";
import { type SourceBlock, withoutBlanks } from "@/lib/imports/read/source-block";
import { toldByName, unitNamed } from "./told-by-name";
import type { CountyGround, Doubt, PlacedFile, Reckoning, UncertainText } from "./types";

/** Below this confidence a person should look at a placement first. */
const CONFIDENT = 0.7;
/** What a table of many files can show of one; the whole is in the placement view. */
const SHOWN = 60;
const SHOWN_LENGTH = 300;

/** What a person chose, where a file does not say it or says it wrong. */
export type Chosen = { unitCode: string | null; year: number | null };

/**
 * Places one file of a county: the unit and the year as chosen, else as the document tells them, else as the file's name
 * does; in the form that the county settled for that year. Pure, and as slow as the document is long.
 */
export function placeFile(
  sourceBlocks: readonly SourceBlock[],
  name: string,
  ground: CountyGround,
  chosen: Chosen = { unitCode: null, year: null },
): PlacedFile {
  const alone = placeDocument(sourceBlocks);
  const hint = toldByName(name, ground.units);
  const named = unitNamed(alone.told.unit, ground.units);
  // A file that names a unit of another county is not taken for the one in whose folder it lies.
  const unitCode = chosen.unitCode ?? named ?? (alone.told.unit === null ? hint.unitCode : null);
  // A year that only the text names may be any: the day of the signature, next year's plans.
  const firm = alone.told.yearFrom === "title" || alone.told.yearFrom === "period" ? alone.told.year : null;
  const year = chosen.year ?? firm ?? hint.year ?? alone.told.year;
  const unit = ground.units.find(({ code }) => code === unitCode);
  const known: Known = {
    ...(unit ? { unit: { name: unit.name, organ: unit.organ } } : {}),
    ...(year !== null && year !== alone.told.year ? { year } : {}),
    ...(year !== null && ground.forms[year] ? { county: ground.forms[year] } : {}),
  };
  const placed = Object.keys(known).length > 0 ? placeDocument(sourceBlocks, known) : alone;
  const told = { unitCode: named, year: firm };
  return {
    unitCode,
    year,
    edition: placed.edition,
    title: placed.title.slice(0, 500),
    reckoning: {
      ...reckoned(placed, alone.told.unit),
      doubts: doubtsOf(told, hint, chosen, { unitCode, year }),
    },
    content: {
      countyForm: placed.countyForm,
      fields: fieldsOf(withFormsCells(placed)).map(([path, value]) => ({ path, value })),
      doubtful: shown(
        placed.placements.filter(({ confidence }) => confidence < CONFIDENT),
        placed,
      ),
      unplaced: shown(placed.unplaced, placed),
    },
  };
}

/** Figures alone of the form's own cells: a table of another edition has some that this year's report does not print. */
function withFormsCells({ content, form }: PlacedDocument): PlacedDocument["content"] {
  const figures = Object.entries(content.figures).filter(([cellId]) => form.cells.has(cellId));
  return { ...content, figures: Object.fromEntries(figures) };
}

function reckoned(placed: PlacedDocument, toldUnit: string | null): Reckoning {
  const sure = placed.placements.filter(({ confidence }) => confidence >= CONFIDENT);
  const whole = lengthOf(placed.placements) + lengthOf(placed.unplaced);
  return {
    placed: placed.placements.length,
    doubtful: placed.placements.length - sure.length,
    unplaced: placed.unplaced.length,
    cleaned: placed.cleaned.length,
    certainty: whole === 0 ? 0 : Math.round((lengthOf(sure) / whole) * 1000) / 1000,
    findings: placed.findings.slice(0, SHOWN).map(({ code, severity, message }) => ({
      code,
      severity,
      message: message.slice(0, SHOWN_LENGTH),
    })),
    toldUnit: toldUnit?.slice(0, 60) ?? null,
    signedOn: placed.content.front.signedOn ?? null,
    doubts: [],
    confirmed: false,
  };
}

function lengthOf(placements: readonly Placement[]): number {
  return placements.reduce((sum, { text }) => sum + withoutBlanks(text).length, 0);
}

/** Where only the file's name tells, or tells otherwise than the document. */
function doubtsOf(told: Chosen, hint: Chosen, chosen: Chosen, taken: Chosen): Doubt[] {
  const differs = (one: unknown, other: unknown) => one !== null && other !== null && one !== other;
  const doubts: Doubt[] = [];
  if (chosen.unitCode === null && taken.unitCode !== null && told.unitCode === null)
    doubts.push("unitByName");
  if (chosen.year === null && taken.year !== null && told.year === null)
    doubts.push(taken.year === hint.year ? "yearByName" : "yearByText");
  if (
    (chosen.unitCode === null && differs(told.unitCode, hint.unitCode)) ||
    (chosen.year === null && differs(told.year, hint.year))
  )
    doubts.push("nameDiffers");
  return doubts;
}

function shown(placements: readonly Placement[], { form }: PlacedDocument): UncertainText[] {
  return placements.slice(0, SHOWN).map(({ text, target, reason }) => ({
    text: text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text,
    place: target ? placeName(target, form) : null,
    reason: reason.slice(0, SHOWN_LENGTH),
  }));
}

function placeName(target: NonNullable<Placement["target"]>, form: Form): string {
  switch (target.kind) {
    case "front":
      return "标题与联系方式";
    case "heading":
    case "chapter":
      return form.outline.chapters.find(({ id }) => id === target.chapterId)?.heading ?? "引言";
    case "figures":
    case "form":
      return form.tables.find(({ id }) => id === target.tableId)?.title ?? "统计表";
  }
}
