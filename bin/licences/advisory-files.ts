import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, valid } from "semver";
import { z } from "zod";
import type { Advisory } from "./advisories";

/** An advisory in the OSV format (https://ossf.github.io/osv-schema), as far as it is read. */
const osvSchema = z.object({
  id: z.string(),
  modified: z.iso.datetime({ offset: true }),
  withdrawn: z.string().optional(),
  summary: z.string().default(""),
  database_specific: z.object({ severity: z.string().optional() }).nullish(),
  affected: z
    .array(
      z.object({
        package: z.object({ ecosystem: z.string(), name: z.string() }).optional(),
        ranges: z
          .array(z.object({ type: z.string(), events: z.array(z.record(z.string(), z.string())) }))
          .default([]),
        versions: z.array(z.string()).default([]),
      }),
    )
    .default([]),
});
type Osv = z.output<typeof osvSchema>;
type Affected = Osv["affected"][number];

/** What a folder of advisories says about packages. `newest`: when the newest of them was modified. */
type FolderAnswer = { read: number; newest: string; advisories: Advisory[] };

/**
 * Looks up packages (name@version) in a folder with advisories in the OSV format, one a file: a clone of
 * GitHub's advisory database, or the unpacked export of OSV for npm. Null if there is none about npm.
 */
export function advisoriesFrom(folder: string, packages: readonly string[]): FolderAnswer | null {
  const versions = versionsByName(packages);
  const advisories: Advisory[] = [];
  let read = 0;
  let newest = "";
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const osv = path.endsWith(".json") ? readOsv(join(folder, path)) : null;
    const affected = osv?.affected.filter((each) => each.package?.ecosystem === "npm") ?? [];
    if (!osv || affected.length === 0) continue;
    read += 1;
    const modified = new Date(osv.modified).toISOString();
    if (modified > newest) newest = modified;
    if (!osv.withdrawn) advisories.push(...affected.flatMap((each) => advisoryOf(osv, each, versions)));
  }
  const key = ({ package: name, url, range }: Advisory) => `${name} ${url} ${range}`;
  advisories.sort((one, other) => (key(one) < key(other) ? -1 : 1));
  return read === 0 ? null : { read, newest, advisories };
}

function versionsByName(packages: readonly string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const each of packages) {
    const at = each.lastIndexOf("@");
    const name = each.slice(0, at);
    found.set(name, [...(found.get(name) ?? []), each.slice(at + 1)]);
  }
  return found;
}

function readOsv(file: string): Osv | null {
  const read = osvSchema.safeParse(JSON.parse(readFileSync(file, "utf8")));
  return read.success ? read.data : null;
}

function advisoryOf(osv: Osv, affected: Affected, versions: ReadonlyMap<string, string[]>): Advisory[] {
  const name = affected.package?.name ?? "";
  if (!versions.get(name)?.some((version) => isAffected(affected, version))) return [];
  return [
    {
      ...{ package: name, range: rangeOf(affected), title: osv.summary },
      severity: (osv.database_specific?.severity ?? "unrated").toLowerCase(),
      url: `https://osv.dev/vulnerability/${osv.id}`,
    },
  ];
}

/** By the algorithm of the format: named, or within a range of semantic versions. */
function isAffected({ ranges, versions }: Affected, version: string): boolean {
  if (versions.includes(version)) return true;
  return ranges.some(({ type, events }) => type === "SEMVER" && isWithin(events, version));
}

type OsvEvent = Readonly<Record<string, string>>;

function isWithin(events: readonly OsvEvent[], version: string): boolean {
  let isIn = false;
  for (const { introduced, fixed, last_affected: last } of inOrder(events)) {
    if (introduced !== undefined && compare(version, startOf(introduced)) >= 0) isIn = true;
    if (fixed !== undefined && compare(version, fixed) >= 0) isIn = false;
    if (last !== undefined && compare(version, last) > 0) isIn = false;
  }
  return isIn;
}

function inOrder(events: readonly OsvEvent[]): OsvEvent[] {
  const at = ({ introduced, fixed, last_affected: last }: OsvEvent) =>
    startOf(introduced ?? fixed ?? last ?? "0");
  return events.filter((event) => valid(at(event))).sort((one, other) => compare(at(one), at(other)));
}

/** “0” is before every version. */
const startOf = (version: string) => (version === "0" ? "0.0.0-0" : version);

/** In words: “>=1.0.0 <1.2.3 || …”. */
function rangeOf({ ranges, versions }: Affected): string {
  const words = { introduced: ">=", fixed: "<", last_affected: "<=" } as const;
  const texts = ranges
    .filter(({ type }) => type === "SEMVER")
    .map(({ events }) =>
      events
        .flatMap((event) =>
          Object.entries(words).flatMap(([name, sign]) => (event[name] ? `${sign}${event[name]}` : [])),
        )
        .join(" "),
    );
  return [...texts, ...(texts.length === 0 ? versions : [])].join(" || ");
}
