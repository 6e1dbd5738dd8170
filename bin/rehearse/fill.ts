import type { Client } from "pg";
import type { NationUnit } from "./nation";
import { writeRecord } from "./record";
import { BLANK, type CopiedReport } from "./templates";

/**
 * The statements that fill a database with a nation's publications. Content that many reports share is
 * written once, into a temporary schema that is dropped at the end, and copied from there in its stored,
 * compressed form: about two thousand reports a statement.
 */

/** Units whose reports of one year are written by one statement. */
const CHUNK = 2_000;

/** Every 40th report was corrected once; in the newest year every 50th unit has not published yet. */
const CORRECTED = 40;
const OWING = 50;

export async function prepareFilling(client: Client, templates: readonly CopiedReport[]): Promise<void> {
  await client.query(`
    CREATE SCHEMA rehearsal;
    CREATE TABLE rehearsal.unit (
      n int PRIMARY KEY, code char(12), name text, organ text, "countyCode" char(12), names jsonb, unit jsonb, subject text
    );
    CREATE TABLE rehearsal.template (
      subject text, number int, year int, edition text, title text, form jsonb, content jsonb, blocks jsonb, frozen text, "values" jsonb,
      compared jsonb, words text, headings text, plain text, pairs text[], subjects bigint, PRIMARY KEY (year, subject, number)
    );
    ALTER TABLE rehearsal.template ALTER frozen SET STORAGE EXTERNAL;`);
  await client.query(
    `INSERT INTO rehearsal.template
     SELECT t.*, searched_text(t.blocks), searched_headings(t.blocks), lower(normalize(searched_text(t.blocks), NFKC)), character_pairs(searched_text(t.blocks)),
       count(*) OVER (PARTITION BY t.subject, t.year)
     FROM jsonb_to_recordset($1::jsonb) AS t(subject text, number int, year int, edition text, title text, form jsonb, content jsonb,
       blocks jsonb, frozen text, "values" jsonb, compared jsonb)`,
    [JSON.stringify(templates)],
  );
}

/**
 * Writes units, each after its parent. Returns how many of them report; `from` is how many reported before.
 */
export async function writeUnits(
  client: Client,
  units: readonly NationUnit[],
  from: number,
): Promise<number> {
  await client.query(
    `INSERT INTO "Unit" ("code", "name", "organ", "kind", "parentCode", "pinyin", "demonstration")
     SELECT "code", "name", "organ", "kind"::"UnitKind", "parentCode", "pinyin", true FROM jsonb_to_recordset($1::jsonb)
       AS u("code" char(12), "name" text, "organ" text, "kind" text, "parentCode" char(12), "pinyin" text)`,
    [JSON.stringify(units)],
  );
  const reporting = units.flatMap(({ reporting: own, code, name, organ }) =>
    own
      ? { ...own, code, name, organ, names: { organ, lineage: own.lineage }, unit: { code, name, organ } }
      : [],
  );
  await client.query(
    `INSERT INTO rehearsal.unit (n, code, name, organ, "countyCode", names, unit, subject)
     SELECT $2 + n, code, name, organ, "countyCode", names, unit, subject
     FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (
       code char(12), name text, organ text, "countyCode" char(12), names jsonb, unit jsonb, subject text)) WITH ORDINALITY
       AS u(code, name, organ, "countyCode", names, unit, subject, n)`,
    [JSON.stringify(reporting), from],
  );
  return reporting.length;
}

/**
 * Prepares the tables for fast writing: disables the trigger for texts and drops the GIN indexes. Returns the
 * statements that create these again.
 */
export async function beginFilling(client: Client): Promise<string[]> {
  await client.query('ALTER TABLE "Publication" DISABLE TRIGGER "Publication_text"');
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT format('%I', indexname) AS name, indexdef AS made FROM pg_indexes
     WHERE schemaname = current_schema() AND tablename IN ('PublicationText', 'Version', 'Publication') AND indexdef LIKE '%USING gin%'`,
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ made }) => made);
}

/** Writes every unit's report of a year with all of its rows. */
export async function writeYear(
  client: Client,
  { year, units, newest }: { year: number; units: number; newest: number },
): Promise<void> {
  for (let from = 0; from < units; from += CHUNK) {
    const bounds = [year, from, from + CHUNK, year === newest ? OWING : 0];
    await client.query("BEGIN");
    for (const statement of statements) await client.query(statement, bounds);
    await client.query("COMMIT");
  }
}

/**
 * The report of unit `u` by template `t`; $1 is the year, $2 and $3 the range of units, $4 how often a unit
 * has not published yet.
 */
const chosen = `
  rehearsal.unit u JOIN rehearsal.template t ON t.year = $1 AND t.subject = u.subject AND t.number = (u.n + $1) % t.subjects
  WHERE u.n > $2 AND u.n <= $3 AND ($4 = 0 OR u.n % greatest($4, 1) <> 0)`;

/** Its version `v.number`: the first and, for some reports, a second. */
const versions = chosen.replace(
  "WHERE",
  `CROSS JOIN LATERAL generate_series(1, CASE WHEN u.n % ${CORRECTED} = $1 % ${CORRECTED} THEN 2 ELSE 1 END) AS v(number) WHERE`,
);

/** Ids that ascend in the order in which rows are written, as uuid(7) does. */
const id = (table: number, number = "0") =>
  `(lpad(to_hex($1), 8, '0') || '-000${table}-7000-8000-' || lpad(to_hex(u.n * 4 + ${number}), 12, '0'))::uuid`;

const title = `replace(t.title, '${BLANK}', u.organ)`;

/** Published in the weeks after the year, a second version in March. */
const publishedAt = (number: string) =>
  `(make_timestamptz($1 + 1, 1, 4, 1, 0, 0, 'UTC') + (u.n::bigint * 7919 % 26) * interval '1 day' + (u.n::bigint * 104729 % 32400) * interval '1 second'
    + (${number} - 1) * interval '50 days')`;

/** SHA-256 of the canonical JSON, as in lib/platform/signing/version-digest.ts. */
const digest = `encode(sha256(convert_to(t.frozen || ',"title":' || to_json(${title}) || ',"unit":{"code":' || to_json(u.code) || ',"name":'
  || to_json(u.name) || ',"organ":' || to_json(u.organ) || '},"year":' || t.year || '}', 'UTF8')), 'hex')`;

const statements = [
  `INSERT INTO "Report" ("id", "unitCode", "year", "edition", "form", "state", "updatedAt")
   SELECT ${id(1)}, u.code, t.year, t.edition, t.form, 'published', ${publishedAt("1")} FROM ${chosen}`,
  `INSERT INTO "YearFigures" ("reportId", "countyCode", "year", "kind", "figures")
   SELECT ${id(1)}, u."countyCode", t.year, (CASE u.subject WHEN '局' THEN 'department' ELSE 'township' END)::"UnitKind", t.compared FROM ${chosen}`,
  `INSERT INTO "Version" ("id", "reportId", "number", "title", "content", "form", "blocks", "findings", "explanations", "unit", "sha256", "createdAt")
   SELECT ${id(2, "v.number")}, ${id(1)}, v.number, ${title}, t.content, t.form, t.blocks,
     '[]', '[]', u.unit, ${digest}, ${publishedAt("v.number")} FROM ${versions}`,
  `INSERT INTO "Publication" ("id", "versionId", "unitCode", "countyCode", "year", "number", "edition", "title", "names", "correctionReason",
     "publishedAt", "replacedAt")
   SELECT ${id(3, "v.number")}, ${id(2, "v.number")}, u.code, u."countyCode", t.year, v.number, t.edition, ${title}, u.names,
     CASE v.number WHEN 2 THEN '更正一处统计数字。' END, ${publishedAt("v.number")},
     CASE WHEN v.number = 1 AND u.n % ${CORRECTED} = $1 % ${CORRECTED} THEN ${publishedAt("2")} END FROM ${versions}`,
  `INSERT INTO "PublicationText" ("publicationId", "text", "headings", "plain", "pairs")
   SELECT ${id(3, "v.number")}, t.words, t.headings, named.names || E'\\n' || t.plain,
     t.pairs || searched_names(named.names, t.year, u."countyCode", u.code)
   FROM ${versions.replace("WHERE", `CROSS JOIN LATERAL (SELECT publication_names(${title}, u.names) AS names) AS named WHERE`)}`,
  `INSERT INTO "PublicationFigures" ("publicationId", "values") SELECT ${id(3, "v.number")}, t."values" FROM ${versions}`,
];

/**
 * Creates the indexes again, builds the tree and the record over all publications, and updates the planner's
 * statistics.
 */
export async function endFilling(client: Client, indexes: readonly string[]): Promise<void> {
  await client.query('ALTER TABLE "Publication" ENABLE TRIGGER "Publication_text"');
  for (const index of indexes) await client.query(index);
  await client.query(`
    INSERT INTO "TreeLeaf" ("index", "publicationId", "text", "hash")
    SELECT n - 1, id, text, encode(sha256('\\x00'::bytea || convert_to(text, 'UTF8')), 'hex') FROM (
      SELECT row_number() OVER (ORDER BY p."publishedAt", p."id") AS n, p."id" AS id,
        format('{"content":{"sha256":%s},"format":"yangguang-nianbao/leaf/1","publishedAt":%s,"title":%s,"unit":%s,"version":%s,"year":%s}',
          to_json(v."sha256"), to_json(to_char(p."publishedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), to_json(p."title"),
          to_json(p."unitCode"), p."number", p."year") AS text
      FROM "Publication" p JOIN "Version" v ON v."id" = p."versionId"
    ) leaf`);
  await client.query('SELECT "fillTreeNodes"()');
  await writeRecord(client);
  await client.query("DROP SCHEMA rehearsal CASCADE");
  await client.query("SELECT count_all_areas()");
  await client.query("VACUUM (ANALYZE)");
}
