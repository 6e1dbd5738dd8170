import fc from "fast-check";
import { expect, test } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import { rollUp } from "@/lib/core/roll-up/roll-up";
import type { UnitKind } from "@/lib/core/unit-kind";
import type { CountyRollUp, RolledUnit } from "../types";
import { rollUpView, type ShownQuestion } from "../view";
import { fromSentMatrix, toSentMatrix } from "./matrix";
import { fromSentQuestions, toSentQuestions } from "./questions";

/** What the browser has of something sent as JSON. */
const sent = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data));

const form = formFor(2025);
const typed = [...form.cells.keys()];
const kinds: readonly UnitKind[] = ["township", "department", "zone"];
const ofKind = (kind: UnitKind, at: number): RolledUnit => ({
  ...{ code: `99010110${at}000`, name: `第${at}单位`, kind, version: 1 },
  ...(at % 2 === 0 ? { basis: "published", reportId: `report ${at}` } : { basis: null, reportId: null }),
});
const figure = fc.option(fc.oneof(fc.constant("0"), fc.nat(90_000).map(String), fc.constant("1.5")));
const entry = fc.record({
  value: fc.nat(9).map(String),
  replaces: fc.boolean(),
  reason: fc.constant("原因"),
});

const county = fc
  .record({
    units: fc.array(fc.record({ kind: fc.constantFrom(...kinds), figure }), { maxLength: 6 }),
    entered: fc.dictionary(fc.constantFrom(...typed), entry),
    lastYear: fc.dictionary(fc.constantFrom(...typed), figure),
  })
  .map(({ units, entered, lastYear }): CountyRollUp => {
    const contributions = units.map(({ figure: value }) => ({
      form,
      figures: Object.fromEntries(typed.map((id) => [id, { value }])),
    }));
    return {
      ...{ county: { code: "990101000000", name: "云溪县", kind: "county" }, year: 2025, edition: "2021" },
      ...{ basis: "approved", missing: [], listed: [], questions: [], lastYear },
      included: units.map(({ kind }, at) => ofKind(kind, at)),
      cells: [...rollUp(form, contributions, new Map(Object.entries(entered))).values()],
    };
  });

test("any matrix is received as it was sent, with its sums and subtotals added up again", () => {
  fc.assert(
    fc.property(county, fc.constantFrom(...form.tables), (rolled, { id: table }) => {
      const view = rollUpView(rolled, form, { table });
      expect(fromSentMatrix(sent(toSentMatrix(view)))).toEqual(view);
    }),
  );
});

test("any questions are received as they were sent", () => {
  const question = fc.record<ShownQuestion>({
    key: fc.string(),
    kind: fc.constantFrom("entry", "control"),
    message: fc.string(),
    cellIds: fc.array(fc.constantFrom(...typed)),
    units: fc.array(fc.constantFrom("甲镇", "乙镇")),
    reason: fc.option(fc.string()),
    place: fc.option(fc.record({ table: fc.string(), column: fc.constantFrom("made", "total") })),
  });
  const all = fc.record({ shown: fc.array(question), more: fc.nat(), open: fc.nat() });
  fc.assert(
    fc.property(all, (questions) => {
      expect(fromSentQuestions(sent(toSentQuestions(questions)))).toEqual(questions);
    }),
  );
});
