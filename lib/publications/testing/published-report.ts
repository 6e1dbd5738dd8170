import { testUnit } from "@/lib/core/document/testing-report";
import { formFor } from "@/lib/core/editions/registry";
import { statutoryTitle } from "@/lib/core/title";
import type { PublishedReport } from "../types";

/** The first version of a report as published; unspecified properties have minimal values. */
export function publishedReport(given: Partial<PublishedReport> = {}): PublishedReport {
  const { year = 2025 } = given;
  return {
    unit: { ...testUnit, demonstration: false, present: null },
    county: { code: "370999000000", name: "云溪县", demonstration: false },
    lineage: [
      { code: "370999000000", name: "云溪县" },
      { code: testUnit.code, name: testUnit.name },
    ],
    year,
    edition: formFor(year).edition.id,
    title: statutoryTitle(formFor(year).edition, testUnit.organ, year),
    number: 1,
    publishedAt: new Date(Date.UTC(year + 1, 0, 20, 1, 12, 3)),
    sha256: "7f3a91c2".repeat(8),
    blocks: [],
    content: { front: {}, chapters: {}, figures: {} },
    countyForm: {},
    waivers: [],
    asIssued: null,
    correctionReason: null,
    onePersonMoves: [],
    replacedAt: null,
    ...given,
  };
}
