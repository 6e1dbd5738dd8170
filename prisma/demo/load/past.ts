import { contentOf } from "../yunxi/content";
import { firstYear } from "../yunxi/history";
import type { Township } from "../yunxi/township";
import { townships } from "../yunxi/townships";
import { concurrently } from "./concurrency";
import { roundYear } from "./county-years";
import type { People } from "./people";
import { begin, type Crew, makePublic, submit, write } from "./steps";

/** Publishes the twelve townships' reports of a past year. Each year needs the one before: it carries over from it. */
export async function loadYear(people: People, year: number): Promise<void> {
  await concurrently(townships, 4, async (township) => {
    const crew = crewOf(people, township);
    const reportId = await begin(crew, year);
    await write(crew, reportId, contentOf(township, year));
    await submit(crew, reportId);
    await makePublic(crew, reportId);
  });
}

export const pastYears = Array.from({ length: roundYear - firstYear }, (_, index) => firstYear + index);

export function crewOf(people: People, { key, code }: Township): Crew {
  return {
    unitCode: code,
    clerk: people(key),
    signer: people(`${key}-sign`),
    reviewer: people("shenhe"),
  };
}
