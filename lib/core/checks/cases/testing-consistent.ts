import fc from "fast-check";
import { ziboLocal2017 } from "../../editions/2014/local-zibo";
import type { CountyForm, Form } from "../../editions/form";
import { formFor } from "../../editions/registry";
import { type Prose, proseOf } from "../../prose/prose";
import { computedValue } from "../../tables/figures";
import { isComputed } from "../../tables/table";
import type { CheckInput } from "../engine/check";
import { inputWith } from "./testing-input";

/** For tests: random reports whose figures are consistent. */

/** The forms that properties are tested on: each edition, and one county's own rows. */
export const forms: readonly { year: number; county?: CountyForm }[] = [
  { year: 2017, county: { localTable: ziboLocal2017 } },
  { year: 2018 },
  { year: 2019 },
  { year: 2020 },
  { year: 2021 },
  { year: 2025 },
];

type Figures = Record<string, number>;

/** Counts as townships have them: many zeros, many small counts, and some larger ones. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.nat(30) },
  { weight: 3, arbitrary: fc.nat(800) },
);

/** A report of this form, with every total stated as an import would. No rule reports anything in it. */
export function consistent(year: number, county: CountyForm = {}): fc.Arbitrary<CheckInput> {
  const form = formFor(year, county);
  const typed = [...form.cells.values()].filter((cell) => !isComputed(cell)).map(({ id }) => id);
  return fc
    .record(Object.fromEntries(typed.map((id) => [id, count])))
    .map((figures) => stated(year, county, settled(form, figures)));
}

function stated(year: number, county: CountyForm, figures: Figures): CheckInput {
  const chapters: Record<string, Prose> =
    year >= 2019 ? { others: proseOf("按规定告知了信息处理费的收取标准。") } : {};
  const input = inputWith({ year, county, chapters, figures: text(figures) });
  const totals = [...input.form.cells.values()]
    .filter(isComputed)
    .map(({ id }) => [id, computedValue(input.form, input.content.figures, id) ?? "0"]);
  return inputWith({ year, county, chapters, figures: { ...text(figures), ...Object.fromEntries(totals) } });
}

/** Makes random figures consistent by computing those that depend on others. */
function settled(form: Form, figures: Figures): Figures {
  return form.edition.family === "statistics"
    ? settled2014(form, { ...figures })
    : settledNational(form, { ...figures });
}

function settled2014(form: Form, all: Figures): Figures {
  const at = (row: string) => all[`${row}:count`] ?? 0;
  const set = (row: string, value: number) => {
    if (form.cells.has(`${row}:count`)) all[`${row}:count`] = value;
  };
  const rowsUnder = (prefix: string) =>
    Object.keys(all)
      .filter((id) => id.startsWith(prefix))
      .map((id) => id.slice(0, -":count".length));
  const parts = (row: string) => form.cells.get(`${row}:count`)?.row.parts ?? [];
  const largest = (row: string) => Math.max(0, ...parts(row).map(at));
  set("disclosure.total", largest("disclosure.total"));
  set("disclosure.total.normative", Math.min(at("disclosure.total.normative"), at("disclosure.total")));
  set("disclosure.normativeIssued", at("disclosure.total.normative"));
  set("response.total", largest("response.total"));
  for (const channel of ["response.channels.press", "response.channels.interview"])
    set(`${channel}.byHead`, Math.min(at(`${channel}.byHead`), at(channel)));
  const answered = rowsUnder("applications.answered.").reduce((sum, row) => sum + at(row), 0);
  const late = Math.min(at("applications.completed.extended"), answered);
  set("applications.completed.extended", late);
  set("applications.completed.onTime", answered - late);
  const received = rowsUnder("applications.received.");
  const came = received.reduce((sum, row) => sum + at(row), 0);
  const [first = ""] = received;
  // Completed applications are at most those received, and a dispute requires an application.
  set(first, at(first) + Math.max(0, answered - came) + 1);
  set("training.people", at("training.courses") === 0 ? 0 : at("training.courses") + at("training.people"));
  set("gazette.issues", at("gazette.copies") > 0 ? at("gazette.issues") + 1 : at("gazette.issues"));
  if (form.cells.has("visitors:count")) for (const row of parts("readingPoints")) set(row, at(row) + 1);
  return all;
}

function settledNational(form: Form, all: Figures): Figures {
  const set = (id: string, value: number) => {
    if (form.cells.has(id)) all[id] = value;
  };
  const at = (id: string) => all[id] ?? 0;
  for (const id of Object.keys(all)) if (id.startsWith("rules:")) all[id] = 0;
  for (const id of Object.keys(all).filter((each) => each.startsWith("received:"))) {
    const column = id.slice("received:".length);
    const handled = Object.entries(all)
      .filter(([other]) => other.startsWith("outcome.") && other.endsWith(`:${column}`))
      .reduce((sum, [, value]) => sum + value, at(`carriedOut:${column}`));
    all[`carriedIn:${column}`] = Math.min(at(`carriedIn:${column}`), handled);
    all[id] = handled - at(`carriedIn:${column}`);
  }
  const documents = "normativeDocuments";
  set(`${documents}:inForce`, at(`${documents}:inForce`) + at(`${documents}:made`));
  set(`${documents}:published`, Math.min(at(`${documents}:published`), at(`${documents}:made`)));
  set(`${documents}:publicTotal`, at(`${documents}:publicTotal`) + at(`${documents}:published`));
  set("procurement:amount", at("procurement:projects") === 0 ? 0 : at("procurement:amount") + 1);
  return all;
}

function text(figures: Figures): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, `${value}`]));
}
