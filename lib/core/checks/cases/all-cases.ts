import * as arithmetic from "./arithmetic";
import * as base from "./base";
import * as bodies from "./bodies";
import type { CheckCase } from "./case";
import * as contact from "./contact";
import * as content from "./content";
import * as copied from "./copied";
import * as counts from "./counts";
import * as dates from "./dates";
import * as figures2014 from "./figures-2014";
import * as figuresNational from "./figures-national";
import * as figuresQuiet from "./figures-quiet";
import * as figuresShares from "./figures-shares";
import * as figuresTotals from "./figures-totals";
import * as lastYear from "./last-year";
import * as live from "./live";
import * as namesOfKinds from "./names-of-kinds";
import * as nearPhrases from "./near-phrases";
import * as privacy from "./privacy";
import * as sections from "./sections";
import * as structure from "./structure";
import * as tables2014 from "./tables-2014";
import * as tablesNational from "./tables-national";
import * as terms from "./terms";

/** Keys are the names of the files that hold the cases. A test compares this list with the folder. */
const topics: Readonly<Record<string, object>> = {
  arithmetic,
  base,
  bodies,
  contact,
  content,
  copied,
  counts,
  dates,
  "figures-2014": figures2014,
  "figures-national": figuresNational,
  "figures-quiet": figuresQuiet,
  "figures-shares": figuresShares,
  "figures-totals": figuresTotals,
  "last-year": lastYear,
  live,
  "names-of-kinds": namesOfKinds,
  "near-phrases": nearPhrases,
  privacy,
  sections,
  structure,
  "tables-2014": tables2014,
  "tables-national": tablesNational,
  terms,
};

export const topicNames: readonly string[] = Object.keys(topics);

/**
 * Every labelled case, in the order of the file names. The tests run on them, and the page of the rules takes
 * its examples from them.
 */
export function allCases(): (CheckCase & { topic: string })[] {
  return Object.entries(topics).flatMap(([topic, holds]) =>
    Object.values(holds)
      .filter(areCases)
      .flatMap((cases) => cases.map((each) => ({ ...each, topic }))),
  );
}

function areCases(value: unknown): value is readonly CheckCase[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === "object" && each !== null && "finds" in each)
  );
}
