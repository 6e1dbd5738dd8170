import { Prisma } from "@/lib/platform/prisma/client";
import type { NamedUnit, Sought } from "../words/data";

/**
 * The conditions of a search in SQL. A publication's row `t` with the words searched is looked up by its
 * tokens (searched_names of the migrations); what tokens alone do not tell is verified on that row, then `s`,
 * and on the publication `p`.
 */

/** Where a word has to be: anywhere, or in names. */
export type WhereWanted = "anywhere" | "named";

export type Wanted = { sought: Sought; place: WhereWanted };

/** Maximum number of words that may be units by their current names: each doubles the look-ups. */
const BY_UNITS_MAX = 3;

/**
 * The look-ups of a year `y` in the index, each by tokens that a row has all of, and lists of which it has
 * one. A word that also means units is looked up as both, in look-ups of their own: the planner would verify
 * alternatives on every text of the year. `within` are tokens that every match has.
 */
export function lookUps(wanted: readonly Wanted[], within: readonly string[]): Prisma.Sql[] {
  const double = wanted.filter(({ sought }) => sought.units.length > 0).slice(0, BY_UNITS_MAX);
  return Array.from({ length: 2 ** double.length }, (_, chosen) => {
    const byUnits = double.filter((_, at) => (chosen >> at) & 1);
    const byWords = wanted.filter((each) => !byUnits.includes(each));
    const tokens = [...within, ...byWords.flatMap(({ sought, place }) => sought[place])];
    const ofYear = Prisma.sql`t."pairs" @> (${tokens}::text[] || ('#' || y."year"))`;
    return all([ofYear, ...byUnits.map(({ sought }) => anyOf(unitTokens(sought.units)))]);
  });
}

/** The index condition that a row has one of these tokens. */
export const anyOf = (tokens: readonly string[]) => Prisma.sql`t."pairs" && ${[...tokens]}::text[]`;

/**
 * What the look-up leaves open: two characters are exactly one token, but the pairs of more may be apart. The
 * unit is compared first: what is found by it needs no text, which would have to be decompressed.
 */
export function verified(wanted: readonly Wanted[]): Prisma.Sql[] {
  return wanted.flatMap(({ sought, place }) => {
    if ([...sought.word].length <= 2) return [];
    const stands =
      place === "named" ? inNames(sought) : Prisma.sql`strpos(s."plain", lower(${sought.word})) > 0`;
    return [sought.units.length === 0 ? stands : Prisma.sql`(${ofUnits(sought)} OR ${stands})`];
  });
}

/** The tokens of units: their own publications, and those of the units of a county. */
function unitTokens(units: readonly NamedUnit[]): string[] {
  return units.flatMap(({ code, isArea }) => (isArea ? [`!${code}`, `@${code}`] : [`!${code}`]));
}

/** A publication of a unit that the word means, or of one in a county that it means. */
function ofUnits({ units }: Sought): Prisma.Sql {
  const codes = units.map(({ code }) => code);
  return Prisma.sql`p."unitCode" = ANY(${codes}::bpchar[]) OR p."countyCode" = ANY(${codes}::bpchar[])`;
}

function inNames({ word }: Sought): Prisma.Sql {
  return Prisma.sql`strpos(publication_names(p."title", p."names"), lower(${word})) > 0`;
}

/**
 * The rank of a publication `p` with its row `t`: words in the unit's own name, then in the title, then in a
 * heading.
 */
export function searchRank(sought: readonly Sought[]): Prisma.Sql {
  const own = ({ units }: Sought) =>
    Prisma.sql`p."unitCode" = ANY(${units.map(({ code }) => code)}::bpchar[])`;
  const inTitle = ({ pattern }: Sought) => Prisma.sql`p."title" LIKE ${pattern}`;
  const inHeadings = ({ isSingle, word }: Sought) =>
    isSingle
      ? Prisma.sql`false`
      : Prisma.sql`coalesce(strpos(lower(normalize(t."headings", NFKC)), lower(${word})) > 0, false)`;
  const count = (where: (each: Sought) => Prisma.Sql) =>
    Prisma.join(
      sought.map((each) => Prisma.sql`(${where(each)})::int`),
      " + ",
    );
  return Prisma.sql`${count(own)} DESC, ${count(inTitle)} DESC, ${count(inHeadings)} DESC`;
}

export const all = (conditions: readonly Prisma.Sql[]) => Prisma.join([...conditions], " AND ");
