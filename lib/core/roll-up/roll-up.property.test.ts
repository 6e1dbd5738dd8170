import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formFor } from "../editions/registry";
import type { Figures } from "../tables/figure";
import { figureValue } from "../tables/figures";
import { isComputed } from "../tables/table";
import { questionsOf } from "./questions";
import { type Contribution, departs, departsFromControl, type EnteredFigure, rollUp } from "./roll-up";

const years = [2016, 2020, 2024];

/** The figures of some units, as whole numbers; cells may be blank. */
function unitsOf(year: number) {
  const typed = [...formFor(year).cells.values()].filter((cell) => !isComputed(cell));
  const figures = fc
    .array(fc.option(fc.integer({ min: 0, max: 99_999 })), {
      minLength: typed.length,
      maxLength: typed.length,
    })
    .map(
      (values): Figures =>
        Object.fromEntries(typed.map(({ id }, at) => [id, { value: values[at]?.toString() ?? null }])),
    );
  return fc.array(figures, { maxLength: 6 });
}

describe.each(years)("the roll-up of %d", (year) => {
  const form = formFor(year);

  test("every summed cell is what its parts come to, counted independently in whole numbers", () => {
    fc.assert(
      fc.property(unitsOf(year), (units) => {
        const rolled = rollUp(
          form,
          units.map((figures) => ({ form, figures })),
        );
        for (const { cell, policy, parts, value } of rolled.values()) {
          const own = units.map((figures) => figureValue(form, figures, cell.id));
          expect(parts).toEqual(own);
          const present = own.filter((part) => part !== null);
          const independent = present.reduce((sum, part) => sum + BigInt(part), 0n);
          if (policy.kind === "zero") expect(value).toBe("0");
          else if (policy.kind !== "own")
            expect(value).toBe(present.length === 0 ? null : String(independent));
        }
      }),
      { numRuns: 15 },
    );
  });

  test("whoever is added first: the order of the units changes no figure", () => {
    fc.assert(
      fc.property(unitsOf(year), (units) => {
        const contributions = units.map((figures) => ({ form, figures }));
        const values = (given: typeof contributions) =>
          [...rollUp(form, given)].map(([, { value }]) => value);
        expect(values([...contributions].reverse())).toEqual(values(contributions));
      }),
      { numRuns: 5 },
    );
  });
});

describe("what the county enters", () => {
  const form = formFor(2024);
  const units: Contribution[] = [4, 7].map((received) => ({
    form,
    figures: {
      "received:naturalPerson": { value: String(received) },
      "outcome.granted:naturalPerson": { value: String(received) },
      "normativeDocuments:made": { value: "2" },
      "rules:made": { value: "0" },
    },
  }));
  const entered = (figures: Record<string, EnteredFigure>) => new Map(Object.entries(figures));
  const asked = (figures: Record<string, EnteredFigure>, more = units) =>
    questionsOf(form, rollUp(form, more, entered(figures)), { name: "云溪县", kind: "county" }, null);

  test("a figure in the place of a sum is shown beside it with its reason, and the totals follow it", () => {
    const replacement = { value: "10", replaces: true, reason: "一件由两个单位重复登记" };
    const rolled = rollUp(form, units, entered({ "received:naturalPerson": replacement }));
    expect(rolled.get("received:naturalPerson")).toMatchObject({ sum: "11", value: "10" });
    expect(rolled.get("received:total")).toMatchObject({ sum: "11", value: "10" });
    const questions = asked({ "received:naturalPerson": replacement });
    expect(questions.find(({ kind }) => kind === "replaced")?.message).toContain(
      "另填 10，各单位合计 11（一件由两个单位重复登记）",
    );
    // Ten received and eleven answered.
    expect(questions.map(({ key }) => key)).toContain("R21-1@received:naturalPerson");
  });

  test("a register is held against the sum and does not change it", () => {
    const register = { value: "5", replaces: false, reason: "缺一件" };
    const made = rollUp(form, units, entered({ "normativeDocuments:made": register })).get(
      "normativeDocuments:made",
    );
    expect(made).toMatchObject({ sum: "4", value: "4" });
    expect(asked({ "normativeDocuments:made": register })).toContainEqual(
      expect.objectContaining({
        ...{ key: "control@normativeDocuments:made", kind: "control" },
        message: expect.stringContaining("司法行政部门的规范性文件登记（缺一件） 5，各单位合计 4"),
      }),
    );
    expect(
      asked({ "normativeDocuments:made": { ...register, value: "4.0" } }).map(({ kind }) => kind),
    ).not.toContain("control");
  });

  test("the county is asked for a control total where an office keeps a register, until it is entered", () => {
    const unchecked = (figures: Record<string, EnteredFigure>) =>
      asked(figures).flatMap(({ kind, key }) => (kind === "unchecked" ? [key] : []));
    expect(unchecked({})).toEqual(["unchecked@normativeDocuments:made"]);
    const register = { value: "4", replaces: false, reason: "登记簿" };
    expect(unchecked({ "normativeDocuments:made": register })).toEqual([]);
  });

  test("any sum may have a control total with its source, which changes nothing but is asked about", () => {
    const key = "received:naturalPerson";
    const portal = { value: "12", replaces: false, reason: "门户网站依申请系统" };
    const cell = rollUp(form, units, entered({ [key]: portal })).get(key);
    expect(cell).toMatchObject({ sum: "11", value: "11" });
    expect(cell && departsFromControl(cell)).toBe(true);
    const kinds = (figure: EnteredFigure) =>
      asked({ [key]: figure }).flatMap(({ kind, cellIds }) => (cellIds[0] === key ? [kind] : []));
    expect(kinds(portal)).toContain("control");
    expect(kinds({ ...portal, value: "11" })).not.toContain("control");
  });

  test("a register that is used in the place of the sum shows both, and asks why they differ", () => {
    const key = "normativeDocuments:made";
    const register = { value: "5", replaces: true, reason: "登记簿" };
    expect(rollUp(form, units, entered({ [key]: register })).get(key)).toMatchObject({
      sum: "4",
      value: "5",
    });
    const [question, ...others] = asked({ [key]: register }).filter(({ cellIds }) => cellIds[0] === key);
    expect(question).toMatchObject({ kind: "control" });
    expect(question?.message).toMatch(/登记（登记簿） 5，各单位合计 4，以登记数为准$/);
    expect(others).toEqual([]);
  });

  test("what nobody at this level may have stays 0, and who reports it is asked", () => {
    const wrong = { form, figures: { "rules:made": { value: "1" } } };
    const rolled = rollUp(form, [...units, wrong]);
    expect(rolled.get("rules:made")).toMatchObject({ sum: "1", value: "0" });
    expect(departs(rolled.get("rules:made") ?? { sum: null, value: null })).toBe(true);
    expect(asked({}, [...units, wrong])).toContainEqual(
      expect.objectContaining({ key: "notZero@rules:made", units: [2] }),
    );
  });

  test("a case that two units may both have counted is asked for", () => {
    const suit = { form, figures: { "litigation:afterReview.upheld": { value: "1" } } };
    const none = { form, figures: { "litigation:afterReview.upheld": { value: "0" } } };
    expect(asked({}, [suit, none]).some(({ kind }) => kind === "shared")).toBe(false);
    expect(asked({}, [suit, none, suit])).toContainEqual(
      expect.objectContaining({ key: "shared@litigation:afterReview.upheld", units: [0, 2] }),
    );
  });

  test("what was carried in and last year's carried out are compared as in any report", () => {
    const last = rollUp(formFor(2023), [
      { form: formFor(2023), figures: { "carriedOut:naturalPerson": { value: "3" } } },
    ]);
    const now = [{ form, figures: { "carriedIn:naturalPerson": { value: "2" } } }];
    const keys = questionsOf(
      form,
      rollUp(form, now),
      { name: "云溪县", kind: "county" },
      { form: formFor(2023), rolled: last },
    ).map(({ key }) => key);
    expect(keys).toContain("R21-4@carriedIn:naturalPerson");
  });
});
