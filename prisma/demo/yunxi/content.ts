import { formFor } from "@/lib/core/editions/registry";
import { standardPreface } from "@/lib/core/preface";
import { proseOf } from "@/lib/core/prose/prose";
import { type Front, PREFACE, type ReportContent } from "@/lib/core/report";
import { statutoryTitle } from "@/lib/core/title";
import { hashNumber } from "../random";
import { chapters2014 } from "./chapters/edition-2014";
import { nationalChapters } from "./chapters/national";
import { figuresOf } from "./figures/figures";
import { historyOf } from "./history";
import { phrasingOf } from "./phrasing";
import type { Township } from "./township";
import type { YearHistory } from "./year-history";
import { countyFormOf } from "./years";

/** The whole report of a township for a year from 2017 to 2025. `signedOn` is an ISO day. */
export function townshipContent(
  township: Township,
  year: number,
  signedOn = signingDay(township, year),
): ReportContent {
  return contentFrom(township, historyOfYear(township, year), signedOn);
}

/** The report on the events of that year. */
export function contentFrom(township: Township, history: YearHistory, signedOn: string): ReportContent {
  const { year } = history;
  const form = formFor(year, countyFormOf(year));
  const phrasing = phrasingOf(township, history);
  const chapterLines =
    form.edition.family === "statistics" ? chapters2014(phrasing) : nationalChapters(phrasing);
  const front = frontOf(township, year, signedOn);
  return {
    front,
    chapters: {
      [PREFACE]: standardPreface(form.edition, township.organ, front),
      ...Object.fromEntries(
        form.outline.chapters.map(({ id }) => [id, proseOf(...(chapterLines[id] ?? []))]),
      ),
    },
    figures: figuresOf(history),
  };
}

/** Throws a RangeError for a year that the demonstration does not cover. */
export function historyOfYear(township: Township, year: number): YearHistory {
  const history = historyOf(township).get(year);
  if (!history) throw new RangeError(`no history of ${township.key} for ${year}`);
  return history;
}

function frontOf(township: Township, year: number, signedOn: string): Front {
  const { organ, address, postcode, phone, email } = township;
  return {
    title: statutoryTitle(formFor(year).edition, organ, year),
    periodFrom: `${year}-01-01`,
    periodTo: `${year}-12-31`,
    address,
    postcode,
    phone,
    email,
    signedBy: organ,
    signedOn,
  };
}

/** A working day of the following January, or of March up to 2018. */
function signingDay({ key }: Township, year: number): string {
  const day = 8 + (hashNumber(`${key} signs ${year}`) % 18);
  return `${year + 1}-${year <= 2018 ? "03" : "01"}-${String(day).padStart(2, "0")}`;
}
