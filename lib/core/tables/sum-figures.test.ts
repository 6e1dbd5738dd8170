import { expect, test } from "vitest";
import { formFor } from "../editions/registry";
import { figureValue } from "./figures";
import { sumFigures } from "./sum-figures";

const form = formFor(2024, {});
const counts = (figures: Record<string, string | null>) => ({
  form,
  figures: Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, { value }])),
});

test("figures are added cell by cell, exactly; blank ones stay blank", () => {
  const sum = sumFigures([
    counts({ "carriedOut:naturalPerson": "2", "fees:amount": "0.1", "received:naturalPerson": null }),
    counts({ "carriedOut:naturalPerson": "3", "fees:amount": "0.2" }),
  ]);
  expect(sum["carriedOut:naturalPerson"]).toEqual({ value: "5" });
  expect(sum["fees:amount"]).toEqual({ value: "0.3" });
  expect(sum["received:naturalPerson"]).toBeUndefined();
});

test("a total that one of the reports states counts as stated", () => {
  const sum = sumFigures([
    counts({ "carriedOut:naturalPerson": "2", "carriedOut:total": "9" }),
    counts({ "carriedOut:naturalPerson": "3" }),
  ]);
  expect(figureValue(form, sum, "carriedOut:total")).toBe("12");
});
