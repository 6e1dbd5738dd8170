import { expect, test } from "vitest";
import type { PublicPlace } from "@/lib/publications/places/types";
import { aboutData } from "../list/about-data";
import { servedUrls } from "../urls";
import { aboutUnit } from "./about-unit";

const town: PublicPlace = {
  unit: {
    code: "370999101000",
    name: "青石镇",
    organ: "青石镇人民政府",
    kind: "township",
    demonstration: false,
  },
  lineage: [{ code: "370999000000", name: "云溪县" }],
  predecessors: [],
  successor: null,
  origin: null,
  parts: [],
  own: { years: [], series: [], formerNames: ["青石乡"] },
  year: 2025,
  areas: [],
  areaYears: [],
  units: [],
};

test("a unit's page states which organisation publishes, with its former names; an area's does not", () => {
  expect(aboutUnit(servedUrls, town)).toMatchObject({
    "@type": "GovernmentOrganization",
    url: "/places/370999101000",
    name: "青石镇人民政府",
    areaServed: "云溪县青石镇",
    alternateName: ["青石乡"],
  });
  expect(aboutUnit(servedUrls, { ...town, unit: null })).toBeUndefined();
  expect(
    aboutUnit(servedUrls, {
      ...town,
      unit: { ...(town.unit as object), kind: "county" } as PublicPlace["unit"],
    }),
  ).toBeUndefined();
});

test("the first page states where every year's data is", () => {
  expect(aboutData(servedUrls, [2025, 2024])).toMatchObject({
    "@type": "Dataset",
    temporalCoverage: "2024-01-01/2025-12-31",
    distribution: expect.arrayContaining([
      expect.objectContaining({ contentUrl: "/api/v1/years/2024/csv", encodingFormat: "text/csv" }),
    ]),
  });
  expect(aboutData(servedUrls, [])).toBeUndefined();
});
