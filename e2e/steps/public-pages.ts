import { readdirSync } from "node:fs";
import { handbooks } from "@/lib/core/help/list";

/** Every kind of public page in the demonstration, with the states that differ in what they draw. */

const published = "/reports/990101112000";

export const publicPages: readonly (readonly [name: string, path: string])[] = [
  ["the list", "/"],
  ["the list of a year without reports", "/?year=2013"],
  ["the list of a county, turned over", "/?county=990101000000&page=2"],
  ["a search by sounds", "/?q=qsz"],
  ["a search in texts, with a year", `/?q=${encodeURIComponent("公开 2024")}`],
  ["a search that is not understood", "/?q=%E6%88%BF&year=x"],
  ["the provinces", "/places"],
  ["a province with its cities", "/places/990000000000"],
  ["a county with its units by the years", "/places/990101000000"],
  ["a unit with its years", "/places/990101112000"],
  ["an indicator of a county's units", "/figures?place=990101000000&indicator=received"],
  [
    "several indicators of some units",
    "/figures?place=990101000000&unit=990101112000&indicator=received&indicator=grantedShare",
  ],
  [
    "several indicators of a county's units",
    "/figures?place=990101000000&indicator=received&indicator=grantedShare&indicator=reviewCorrected",
  ],
  ["units to compare by their name", "/figures?find=qingshi"],
  ["a report of the 2021 edition", `${published}/2025`],
  ["a report of the 2019 edition", `${published}/2020`],
  ["a report of the 2014 edition in six items", `${published}/2018`],
  ["a report of the 2014 edition in eleven chapters", `${published}/2017`],
  ["a report as issued, with its waiver", "/reports/370305103000/2017"],
  ["a version by its own address", `${published}/2025/v/1`],
  ["the receipt of a version", `${published}/2025/v/1/receipt`],
  ["the page on which files are verified", "/verify"],
  ["a digest that nobody published", `/verify?sha256=${"0".repeat(64)}`],
  ["the page on which reports are examined", "/check"],
  ["the rules of the examination", "/rules"],
  ["the open data, for people", "/data"],
  ["the licences of what is shipped", "/licences"],
  ["the handbooks", "/help"],
  ...handbooks.map(({ id }) => [`the handbook ${id}`, `/help/${id}`] as const),
  ["a report that does not exist", `${published}/1999`],
  ["a page that does not exist", "/nothing-here"],
];

/** The folders of `app` with a route that anybody may ask for, as their address with names in brackets. */
export function publicRoutes(): string[] {
  return readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /(^|\/)route\.ts$/.test(file) && !/^\(desk\)|^api\/auth/.test(file))
    .map((file) => `/${file.replace(/\(\w+\)\//g, "").replace(/\/?route\.ts$/, "")}`);
}
