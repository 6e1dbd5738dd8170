import { inRoot } from "../paths.mjs";
import { query } from "../postgres/query.mjs";
import { runNode } from "../process/run-node.mjs";

/**
 * Indexes rows that were written before their index existed, or by another program. If there are none, this
 * takes one query.
 */
export async function ensureIndexes(url, say) {
  const missing = await withoutIndex(url);
  if (missing === 0) return ["已是最新"];
  say(`为 ${missing} 份已报送、已公布的报告和单位名称建立索引`);
  await runNode(["--import", "tsx", inRoot("bin", "reindex.ts"), "--missing"], {
    env: { ...process.env, DATABASE_URL: url },
    what: "索引没有建立：",
  });
  return [`已建立 ${missing} 项`];
}

async function withoutIndex(url) {
  return query(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (
         SELECT count(*) FROM "Report" WHERE year >= 2014
           AND EXISTS (SELECT 1 FROM "Version" WHERE "Version"."reportId" = "Report".id)
           AND NOT EXISTS (SELECT 1 FROM "YearFigures" WHERE "YearFigures"."reportId" = "Report".id)
       )::int + (
         SELECT count(*) FROM "Publication" p
           WHERE NOT EXISTS (SELECT 1 FROM "PublicationFigures" f WHERE f."publicationId" = p.id)
       )::int + (
         SELECT count(*) FROM "Publication" p
           WHERE NOT EXISTS (SELECT 1 FROM "PublicationText" t WHERE t."publicationId" = p.id)
       )::int + (SELECT count(*) FROM "Unit" WHERE pinyin IS NULL)::int AS missing`,
    );
    return rows[0].missing;
  });
}
