import { areaKinds, type UnitKind } from "@/lib/core/unit-kind";
import { Prisma } from "@/lib/platform/prisma/client";
import { readDb } from "@/lib/platform/replica";
import { patternOf, soundPatternOf } from "../../patterns";

/**
 * Maximum number of units that one word stands for by their current names. In ten years they publish more
 * than is shown of a search.
 */
const UNITS_MAX = 100;

/** Letters of a sound that are kept in the index (sound_tokens of the migrations). */
const SOUND_LENGTH = 12;

/**
 * A search word with its LIKE pattern, and the units that it means by their current name, organ or pinyin.
 */
export type Sought = {
  word: string;
  pattern: string;
  isSingle: boolean;
  /** Its tokens in the search index: where it stands anywhere, and where it stands in names. */
  anywhere: readonly string[];
  named: readonly string[];
  units: readonly NamedUnit[];
  /** Not all units that sound like this are among them. */
  isCut: boolean;
};

export type NamedUnit = { code: string; isArea: boolean };

/** A row that matches; `kind` says whether units below are meant as well. */
type Row = { code: string; kind: UnitKind };

/**
 * Looks up words among the units. Units of whose names one is part are left out if there are too many: their
 * publications carry the word themselves, unless they were renamed. Of those that sound like it the ones with
 * the shortest names are taken: they are nearest to what was typed.
 */
export async function lookUp(words: readonly string[]): Promise<Sought[]> {
  const [tokens, found] = await Promise.all([listTokens(words), Promise.all(words.map(listUnitsOf))]);
  return words.map((word, at) => ({
    ...{ word, pattern: patternOf(word), isSingle: [...word].length === 1, units: [], isCut: false },
    ...{ anywhere: [], named: [], ...tokens[at], ...found[at] },
  }));
}

/** Made by the database, as those in the index are. */
function listTokens(words: readonly string[]): Promise<Pick<Sought, "anywhere" | "named">[]> {
  return readDb().$queryRaw`
    SELECT anywhere_tokens("word") AS "anywhere", named_tokens("word") AS "named"
    FROM unnest(${[...words]}::text[]) WITH ORDINALITY AS each("word", n) ORDER BY n`;
}

async function listUnitsOf(word: string): Promise<Pick<Sought, "units" | "isCut">> {
  const [named, sounding] = await Promise.all([listNamedLike(word, patternOf(word)), listSounding(word)]);
  const units = [...(named.length > UNITS_MAX ? [] : named), ...sounding.slice(0, UNITS_MAX)];
  return {
    units: units.map(({ code, kind }) => ({ code, isArea: areaKinds.includes(kind) })),
    isCut: sounding.length > UNITS_MAX,
  };
}

function listNamedLike(word: string, pattern: string): Promise<Row[]> {
  return readDb().$queryRaw<Row[]>`
    SELECT "code", "kind" FROM "Unit"
    WHERE name_tokens("name" || E'\n' || "organ") @> word_tokens(${word}) AND ("name" LIKE ${pattern} OR "organ" LIKE ${pattern})
    LIMIT ${UNITS_MAX + 1}`;
}

async function listSounding(word: string): Promise<Row[]> {
  const sounds = soundPatternOf(word);
  return sounds === null
    ? []
    : readDb().$queryRaw<Row[]>`
    SELECT "code", "kind" FROM "Unit" WHERE ${soundsLike(sounds)}
    ORDER BY length("name"), "code" LIMIT ${UNITS_MAX + 1}`;
}

/** The condition on a unit that its pinyin has these sounds, found by their beginning. */
function soundsLike(sounds: string): Prisma.Sql {
  const beginning = sounds.slice(2, -1).slice(0, SOUND_LENGTH);
  return Prisma.sql`sound_tokens("pinyin") @> ARRAY[${beginning}] AND "pinyin" LIKE ${sounds}`;
}
