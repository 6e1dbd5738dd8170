// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { ListedUnit } from "@/lib/units/types";
import { UnitTree } from "./unit-tree";

vi.mock("@/lib/units/actions", () => ({}));
vi.mock("@/lib/units/one-person/actions", () => ({}));

const { page, draw } = testPage();
const unit = (code: string, name: string, kind: ListedUnit["kind"], parentCode: string | null) => ({
  ...{ code, name, kind, parentCode, organ: `${name}人民政府`, demonstration: false },
  ...{ firstYear: null, lastYear: null, successorCode: null },
  ...{ originCode: null, creditCode: null, mayMakeDocuments: null, onePerson: null },
});
const city = unit("360100000000", "临川市", "city", "360000000000");
const county = unit("360121000000", "青山县", "county", city.code);
const town = unit("360121100000", "青石镇", "township", county.code);

/** The units that can be merged, divided or abolished. */
function changeable(units: readonly ListedUnit[]) {
  draw(<UnitTree units={units} />);
  return [...page.querySelectorAll("[aria-label$=的设立与撤并]")].map((each) =>
    each.getAttribute("aria-label")?.replace("的设立与撤并", ""),
  );
}

test("a city's administrator can merge its counties as well as their towns, and not the city itself", () => {
  expect(changeable([city, county, town])).toEqual(["青山县", "青石镇"]);
});

test("a county's administrator cannot merge the county", () => {
  expect(changeable([county, town])).toEqual(["青石镇"]);
});
