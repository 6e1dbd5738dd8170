import { expect, test } from "vitest";
import { db } from "@/lib/platform/db";
import { makeCounty } from "@/lib/reports/testing/county";
import { findSettledYearOf } from "./data";

const year = 2025;
const settle = (countyCode: string, title: string) =>
  db.countyYear.create({
    data: {
      countyCode,
      year,
      dueOn: new Date("2026-01-31"),
      form: {},
      settings: { notice: { title, number: "" } },
    },
  });

test("of a county and the city above it, the nearer one's settings count, whichever was settled first", async () => {
  const [town, county, city] = [
    (await makeCounty()).town,
    (await makeCounty()).county,
    (await makeCounty()).county,
  ];
  const titleFor = async (...lineage: string[]) =>
    (await findSettledYearOf(lineage, year))?.settings.notice?.title;
  await settle(city, "市里的通知");
  expect(await titleFor(town, county, city)).toBe("市里的通知");
  await settle(county, "县里的通知");
  expect(await titleFor(town, county, city)).toBe("县里的通知");
  expect(await titleFor(county, city)).toBe("县里的通知");
  expect(await titleFor(city)).toBe("市里的通知");
  expect(await titleFor(town)).toBeUndefined();
});
