import { townshipContent } from "../yunxi/content";
import { firstYear } from "../yunxi/history";
import type { Township } from "../yunxi/township";
import { mergedTownships, townships } from "../yunxi/townships";
import { concurrently } from "./concurrency";
import { roundYear } from "./county-years";
import type { People } from "./people";
import { begin, type Crew, makePublic, submit, write } from "./steps";

/**
 * Publishes the townships' reports of a past year and returns their number. Each year carries over from the
 * one before, so the years have to be loaded in order.
 */
export async function loadYear(people: People, year: number): Promise<number> {
  const reporting = [...townships, ...mergedTownships.filter((township) => reportsIn(township, year))];
  await concurrently(reporting, 4, async (township) => {
    const crew = crewOf(people, township);
    const reportId = await begin(crew, year);
    await write(crew, reportId, townshipContent(township, year));
    await submit(crew, reportId);
    await makePublic(crew, reportId);
  });
  return reporting.length;
}

/** Two years before the merger are enough as history and keep loading short. */
function reportsIn({ years }: Township, year: number): boolean {
  const last = years?.last ?? year;
  return (years?.first ?? last - 1) <= year && year <= last;
}

export const pastYears = Array.from({ length: roundYear - firstYear }, (_, index) => firstYear + index);

/** The people of a unit, and the reviewer who reads its reports: of the county, or of the city. */
export function crewOf(
  people: People,
  { key, code }: Pick<Township, "key" | "code">,
  reviewer: "shenhe" | "shi-shenhe" = "shenhe",
): Crew {
  return {
    unitCode: code,
    clerk: people(key),
    signer: people(`${key}-sign`),
    reviewer: people(reviewer),
  };
}
