import { inRoot } from "../paths.mjs";
import { query } from "../postgres/query.mjs";
import { runNode } from "../process/run-node.mjs";

/** Indexes reports that were submitted before texts were compared; one query if there are none. */
export async function ensureSimilarityIndex(url, say) {
  const missing = await withoutIndex(url);
  if (missing === 0) return ["已是最新"];
  say(`为 ${missing} 份已报送的报告建立索引`);
  await runNode(["--import", "tsx", inRoot("bin", "reindex.ts"), "--missing"], {
    env: { ...process.env, DATABASE_URL: url },
    what: "比对索引没有建立：",
  });
  return [`已为 ${missing} 份报告建立`];
}

async function withoutIndex(url) {
  return query(url, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS missing FROM "Report" WHERE year >= 2014
         AND EXISTS (SELECT 1 FROM "Version" WHERE "Version"."reportId" = "Report".id)
         AND NOT EXISTS (SELECT 1 FROM "YearFigures" WHERE "YearFigures"."reportId" = "Report".id)`,
    );
    return rows[0].missing;
  });
}
