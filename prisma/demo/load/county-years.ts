import { beijingDay } from "@/lib/core/beijing-time";
import type { CountyForm } from "@/lib/core/editions/form";
import type { YearSettings } from "@/lib/core/season/year-settings";
import { issuedReports } from "../issued/reports";
import { cityUnits } from "../shifan/units";
import { departments } from "../yunxi/departments/departments";
import { city, county } from "../yunxi/township";
import { countyFormOf, dueOn } from "../yunxi/years";

export type CountyYearRow = {
  countyCode: string;
  year: number;
  dueOn: Date;
  form: CountyForm;
  settings?: YearSettings;
};

/** The report year in progress. */
export const roundYear = 2025;

/**
 * The other settings of the demonstration county for the current year: its own phrases, and figures for
 * internal use.
 */
const roundSettings: YearSettings = {
  words: [
    {
      ...{ chapterId: "overview", itemId: "platform", kind: "sentence" },
      text: "在县政府网站本单位专栏设置“年度重点”栏目，全年更新［请填写：更新次数］次，由［请填写：负责的科室］按月检查。",
    },
    {
      ...{ chapterId: "problems", itemId: "", kind: "example" },
      text: "写一两个今年真实存在的问题，每个问题后面写明谁在什么时候之前办完；不写每年都能用的话。",
    },
  ],
  supplement: [
    { id: "own-training", label: "举办公开工作培训", unit: "次", kinds: [] },
    { id: "own-reading", label: "政务公开查阅点接待群众", unit: "人次", kinds: ["township", "zone"] },
  ],
};

/**
 * The settings of each county and year; the reports of the current year are due 20 days after today (China
 * time).
 */
export function countyYearRows(today: Date): CountyYearRow[] {
  const past = Array.from({ length: roundYear - 2014 }, (_, index) => 2014 + index);
  return [
    ...past.map((year) => ({
      countyCode: county.code,
      year,
      dueOn: day(dueOn(year)),
      form: countyFormOf(year),
    })),
    {
      ...{ countyCode: county.code, year: roundYear, dueOn: day(dayAhead(today, 20)), form: {} },
      settings: roundSettings,
    },
    { countyCode: city.code, year: roundYear, dueOn: day(dayAhead(today, 20)), form: {} },
    ...issuedReports.map(({ lineage, year, form }) => ({
      countyCode: lineage[2].code,
      year,
      dueOn: day(dueOn(year)),
      form,
    })),
  ];
}

/**
 * A later due day for the county's departments, and for the city's units: theirs are 31 January and 31 March
 * by statute, but the demonstration can be opened at any time of the year. The tax office reports in a
 * separate line and has no extension, so that one unit is late.
 */
export function extensionRows(today: Date, authors: { county: string; city: string }) {
  const extended = (unitCode: string, authorId: string, days: number, reason: string) => ({
    ...{ unitCode, year: roundYear, authorId, reason },
    dueOn: day(dayAhead(today, days)),
  });
  return [
    ...departments
      .filter(({ kind }) => kind !== "vertical")
      .map(({ code, key }) =>
        extended(code, authors.county, key === "jiaoti" ? 6 : 25, "演示：部门首次在本系统报送，统一延后。"),
      ),
    ...[county, ...cityUnits].map(({ code }) =>
      extended(code, authors.city, 30, "演示：首次在本系统报送，统一延后。"),
    ),
  ];
}

/** The calendar day in Beijing, some days from a moment, as an ISO day. */
export function dayAhead(moment: Date, daysAhead = 0): string {
  return beijingDay(new Date(moment.getTime() + daysAhead * 86_400_000));
}

function day(iso: string): Date {
  return new Date(`${iso}T00:00:00Z`);
}
