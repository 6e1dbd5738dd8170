import { describe, expect, it } from "vitest";
import { proseOf } from "../prose/prose";
import { type Departure, inputWith } from "./cases/testing-input";
import { runChecks } from "./run-checks";

it.each([2018, 2019, 2020, 2021, 2025])("finds nothing in a report of %i where every rule holds", (year) =>
  expect(runChecks(inputWith({ year }))).toEqual([]),
);

describe("repairs", () => {
  const repairs = (departure: Departure) =>
    runChecks(inputWith(departure)).flatMap((finding) => finding.repairs);

  it("gives a stated total back to the sum", () =>
    expect(repairs({ year: 2025, figures: { "litigation:review.total": "3" } })[0]).toEqual({
      label: "改用合计数 0",
      path: "figure.litigation:review.total",
      value: { figure: null },
    }));

  it("names the one cell with which every sum is right again", () =>
    expect(
      repairs({
        year: 2025,
        figures: {
          "received:naturalPerson": "12",
          "received:total": "21",
          "outcome.granted:naturalPerson": "21",
        },
      })[0],
    ).toEqual({
      label: "把“一、本年新收政府信息公开申请数量·自然人”改为 21",
      path: "figure.received:naturalPerson",
      value: { figure: "21" },
    }));

  it("offers first what is carried to next year, where the outcomes lack an application", () =>
    expect(
      repairs({
        year: 2025,
        figures: {
          "received:naturalPerson": "14",
          "carriedIn:naturalPerson": "2",
          "outcome.granted:naturalPerson": "11",
          "outcome.partlyGranted:naturalPerson": "3",
        },
      }).map(({ label }) => label),
    ).toEqual([
      "把“四、结转下年度继续办理·自然人”改为 2",
      expect.stringContaining("改为"),
      expect.stringContaining("改为"),
    ]));

  it("takes over last year's carried-out figure", () =>
    expect(
      repairs({
        year: 2025,
        figures: { "carriedIn:research": "0" },
        lastYear: { "carriedOut:research": "2" },
      }),
    ).toContainEqual({ label: "改为上年的 2", path: "figure.carriedIn:research", value: { figure: "2" } }));

  it("sets the period and the title", () =>
    expect(repairs({ year: 2025, front: { title: "", periodTo: "2025-12-30" } })).toEqual([
      { label: "改为 2025-12-31", path: "front.periodTo", value: { text: "2025-12-31" } },
      {
        label: "改为规定的标题",
        path: "front.title",
        value: { text: "青山县柳河镇人民政府2025年政府信息公开工作年度报告" },
      },
    ]));

  it("puts zero where there was a dash", () =>
    expect(repairs({ year: 2025, typed: { "fees:amount": "—" } })).toEqual([
      { label: "填 0", path: "figure.fees:amount", value: { figure: "0" } },
    ]));
});

describe("the list of findings", () => {
  it("puts errors first, and each severity in printed order", () => {
    const findings = runChecks(
      inputWith({
        year: 2025,
        front: { title: "2025年年报", address: "" },
        figures: { "rules:made": "1", "litigation:review.total": "3" },
        chapters: { overview: proseOf(), problems: proseOf("无") },
      }),
    );
    expect(findings.map(({ key }) => key)).toEqual([
      "R00-1@overview",
      "R21-18@rules:made",
      "R21-5@litigation:review.total",
      "R21-12@problems",
      "R00-2@title",
      "R00-3@address",
    ]);
  });

  it("uses every key once, also where everything is blank or wrong", () => {
    const input = inputWith({ year: 2025, lastYear: { "carriedOut:research": "2" } });
    const blank = { ...input, content: { front: {}, chapters: {}, figures: {} } };
    const wrong = {
      ...input,
      content: {
        ...input.content,
        figures: Object.fromEntries([...input.form.cells.keys()].map((id, i) => [id, { value: `${i}` }])),
      },
    };
    for (const [each, least] of [
      [blank, 5],
      [wrong, 20],
    ] as const) {
      const keys = runChecks(each).map(({ key }) => key);
      expect(keys.length).toBeGreaterThan(least);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

it("points at each place once, though a figure of the text is compared with two sums of the same cell", () => {
  const findings = runChecks(
    inputWith({
      year: 2025,
      chapters: { overview: proseOf("2025年新收政府信息公开申请1件，上年结转1件。") },
      figures: {
        "received:naturalPerson": "5",
        "carriedIn:naturalPerson": "1",
        "outcome.granted:naturalPerson": "6",
      },
    }),
  );
  const compared = findings.filter(({ code, places }) => code === "R21-6" && places.length > 1);
  expect(compared.length).toBeGreaterThan(0);
  for (const { places } of compared) {
    const cells = places.filter(({ passage }) => !passage).map(({ path }) => path);
    expect(cells).toEqual([...new Set(cells)]);
  }
});
