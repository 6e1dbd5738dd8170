import { readFileSync } from "node:fs";
import { z } from "zod";
import { inRoot } from "../paths.mjs";
import { readShipped } from "./read-lockfile";

/** A known vulnerability of a package, as the registry reports it. */
export type Advisory = {
  package: string;
  /** The affected versions, as a semver range. */
  range: string;
  severity: string;
  title: string;
  url: string;
};

/**
 * The registry's answer on the locked versions, and when it was given (ISO 8601); null until the first
 * request. `asked` are the packages in the request, as name@version: nothing is known about any other.
 */
export type AdvisoryRecord = { recordedAt: string | null; asked: string[]; advisories: Advisory[] };

const recordSchema: z.ZodType<AdvisoryRecord> = z.object({
  recordedAt: z.iso.datetime().nullable(),
  asked: z.array(z.string()),
  advisories: z.array(
    z.object({
      ...{ package: z.string(), range: z.string(), severity: z.string(), title: z.string(), url: z.string() },
    }),
  ),
});

export const recordFile = inRoot("bin", "licences", "advisories.json");

export function readRecord(): AdvisoryRecord {
  return recordSchema.parse(JSON.parse(readFileSync(recordFile, "utf8")));
}

/** Every shipped package as name@version, by the lockfile. */
export function shippedNow(): string[] {
  return readShipped().map(({ name, version }) => `${name}@${version}`);
}

const auditSchema = z.object({
  auditReportVersion: z.literal(2),
  vulnerabilities: z.record(
    z.string(),
    z.object({
      via: z.array(
        z.union([
          z.string(),
          z.object({
            ...{
              name: z.string(),
              range: z.string(),
              severity: z.string(),
              title: z.string(),
              url: z.string(),
            },
          }),
        ]),
      ),
    }),
  ),
});

/** The advisories in the output of `npm audit --json`; null if the registry did not answer. */
export function advisoriesIn(printed: string): Advisory[] | null {
  const read = auditSchema.safeParse(parsed(printed));
  if (!read.success) return null;
  const all = Object.values(read.data.vulnerabilities)
    .flatMap(({ via }) => via)
    .flatMap((each) => (typeof each === "string" ? [] : [each]))
    .map(({ name, range, severity, title, url }) => ({ package: name, range, severity, title, url }));
  const byKey = new Map(all.map((each) => [`${each.package} ${each.url} ${each.range}`, each]));
  return [...byKey.keys()].sort().map((key) => byKey.get(key) as Advisory);
}

/** What the registry said instead, as npm prints it; empty if it said nothing. */
export function refusalIn(printed: string): string {
  const read = z.object({ message: z.string() }).safeParse(parsed(printed));
  return read.success ? read.data.message : "";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The state of the record today: its age in days, the shipped packages that it does not cover, and its
 * advisories.
 */
export function stateOf(
  { recordedAt, asked, advisories }: AdvisoryRecord,
  shipped: readonly string[],
  today: Date,
) {
  const known = new Set(asked);
  const days =
    recordedAt === null ? null : Math.floor((today.getTime() - Date.parse(recordedAt)) / 86_400_000);
  return { days, unasked: shipped.filter((each) => !known.has(each)), advisories };
}

/** A record older than this many days says little about today. */
const OLD = 90;

const remedy =
  "Run `npm run advisories` where the registry can be reached, and keep bin/licences/advisories.json.";

/** The same as a text: that nothing is known, or how old what is known is, and how to make it anew. */
export function wordsOf({ days, unasked, advisories }: ReturnType<typeof stateOf>): string {
  if (days === null) return `Advisories: never recorded, so nothing is known about weaknesses. ${remedy}`;
  const listed = advisories.map(
    ({ severity, package: name, range, title, url }) => `\n  ${severity}: ${name} ${range}: ${title} ${url}`,
  );
  const state = `Advisories: recorded ${days} days ago; ${advisories.length} known, ${unasked.length} packages not asked about.`;
  return [state, ...(days > OLD || unasked.length > 0 ? [` ${remedy}`] : []), ...listed].join("");
}
