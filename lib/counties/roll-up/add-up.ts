import type { CountyForm, Form } from "@/lib/core/editions/form";
import { formFor } from "@/lib/core/editions/registry";
import { questionsOf } from "@/lib/core/roll-up/questions";
import { type Contribution, type EnteredFigure, type RollUp, rollUp } from "@/lib/core/roll-up/roll-up";
import type { UnitKind } from "@/lib/core/unit-kind";
import type { Unit } from "@/lib/units/types";
import type { CountedVersion } from "./data";
import type { Basis, CountyRollUp, RolledUnit, RollUpEntry } from "./types";

/** The reports of a year, and the county's settings and own entries for it. */
export type YearOfCounty = {
  year: number;
  countyForm: CountyForm;
  versions: readonly CountedVersion[];
  entries: readonly RollUpEntry[];
};

type Asked = {
  county: Pick<Unit, "code" | "name" | "kind">;
  basis: Basis;
  /** Units that owe a report for the year and are added up, and units shown separately. By code. */
  units: readonly Unit[];
  listed: readonly Unit[];
  now: YearOfCounty;
  last: YearOfCounty | null;
};

/** At most this many cells and units of a question are named: the cell's parts list all of them. */
const NAMED = 8;

/** Adds up a county's reports of a year, with its questions and the county's answers. */
export function countyRollUp({ county, basis, units, listed, now, last }: Asked): CountyRollUp {
  const byUnit = new Map(now.versions.map((version) => [version.unitCode, version]));
  const rolledUnits = units.map((unit) => rolledUnit(unit, byUnit.get(unit.code)));
  const included = rolledUnits.filter(({ basis }) => basis !== null);
  const { form, rolled } = yearRolled(
    county.kind,
    now,
    included.map(({ code }) => code),
  );
  const before = last && yearRolled(county.kind, last);
  const reasons = new Map(now.entries.map(({ key, reason }) => [key, reason]));
  return {
    county: { code: county.code, name: county.name, kind: county.kind },
    year: now.year,
    edition: form.edition.id,
    basis,
    included,
    missing: rolledUnits.filter(({ basis }) => basis === null),
    listed: listed.map((unit) => rolledUnit(unit, byUnit.get(unit.code))),
    cells: [...rolled.values()],
    lastYear: Object.fromEntries([...(before?.rolled ?? [])].map(([id, { value }]) => [id, value])),
    questions: questionsOf(form, rolled, county, before).map(
      ({ units: concerned, cellIds, ...question }) => ({
        ...question,
        cellIds: cellIds.slice(0, NAMED),
        units: concerned.slice(0, NAMED).flatMap((index) => included[index]?.name ?? []),
        // The reason of a figure that replaces a sum stands with the figure.
        reason: reasons.get(question.kind === "replaced" ? (cellIds[0] ?? "") : question.key) ?? null,
      }),
    ),
  };
}

function yearRolled(
  collector: UnitKind,
  year: YearOfCounty,
  codes = year.versions.map(({ unitCode }) => unitCode),
): { form: Form; rolled: RollUp } {
  const form = formFor(year.year, year.countyForm);
  return { form, rolled: rollUp(form, contributionsOf(year, codes), enteredOf(year.entries), collector) };
}

/** The figures of these units, in their order, each in the form of its report. */
export function contributionsOf(
  { year, versions }: Pick<YearOfCounty, "year" | "versions">,
  codes: readonly string[],
): Contribution[] {
  const byUnit = new Map(versions.map((version) => [version.unitCode, version]));
  const ownForm = formsOf(year);
  return codes.flatMap((code) => {
    const version = byUnit.get(code);
    return version ? [{ form: ownForm(version.countyForm), figures: version.figures }] : [];
  });
}

/** The forms of a year's reports, each made once: a county's reports have the same but for a few. */
function formsOf(year: number): (countyForm: CountyForm) => Form {
  const forms = new Map<string, Form>();
  return (countyForm) => {
    const key = JSON.stringify(countyForm.localTable ?? null);
    const form = forms.get(key) ?? formFor(year, countyForm);
    forms.set(key, form);
    return form;
  };
}

function enteredOf(entries: readonly RollUpEntry[]): Map<string, EnteredFigure> {
  return new Map(
    entries.flatMap(({ key, value, replaces, reason }) =>
      value === null ? [] : [[key, { value, replaces, reason }] as const],
    ),
  );
}

/** A unit with its version that counts, if any. */
export function rolledUnit({ code, name, kind }: Unit, version: CountedVersion | undefined): RolledUnit {
  return {
    code,
    name,
    kind,
    basis: version?.basis ?? null,
    version: version?.number ?? null,
    reportId: version?.reportId ?? null,
  };
}
