/**
 * A county's season from the empty product to the scores, against the real, built product with a clock
 * controlled by the script: `npm run bench -- season`. 24 townships, 34 departments, 2 zones, 2 vertically
 * managed bodies and the office; a merger, a renaming, extensions, returns, a take-down, a correction,
 * reminders by mail, a joint release, the roll-up, the county's own report, the papers, the scores, and ten
 * years of older reports in one import. Every figure of the county is compared with the script's own sums of
 * what it typed. Prints JSON, writes docs/season.md, and exits with 1 if a step failed or a cell differs.
 * With `browser`, what many do alike is done in the browser too, instead of by the pages' server actions.
 */

import { beijingMinute } from "@/lib/core/beijing-time";
import { writeAccount } from "../e2e/season/account";
import { addUp, writeOwnReport } from "../e2e/season/adding-up";
import { bringArchive } from "../e2e/season/archive";
import { correctFigure, takeDownAndMend } from "../e2e/season/correcting";
import { collect } from "../e2e/season/reporting";
import { review } from "../e2e/season/reviewing";
import { openSeason } from "../e2e/season/season";
import { setUp } from "../e2e/season/setting-up";
import { tell } from "../e2e/season/telling";

const season = await openSeason(process.argv[2] === "browser" ? "browser" : "http");
const { tally } = season;
let failure: unknown = null;
/** The account is written after each chapter, so that an aborted run has one too. */
async function chapter<Value>(act: Promise<Value>): Promise<Value> {
  const value = await act;
  writeAccount(season, false);
  return value;
}
try {
  await chapter(setUp(season));
  const archive = await chapter(bringArchive(season));
  const filed = await chapter(collect(season, archive));
  await chapter(review(season));
  await chapter(takeDownAndMend(season));
  await chapter(addUp(season, filed));
  await chapter(writeOwnReport(season, filed, () => correctFigure(season, filed)));
  await chapter(tell(season));
  await tally.step("时间都在季内", "command", () => holdTimes());
} catch (error) {
  failure = error;
  console.error(error);
}
const unequal = tally.comparisons.flatMap((each) => each.unequal);
writeAccount(season, failure === null);
console.log(
  JSON.stringify({
    figure: "season",
    ...tally.sum(),
    mails: season.mail.mails.length,
    unequal: unequal.slice(0, 20),
  }),
);
await season.close();
process.exit(failure || unequal.length > 0 ? 1 : 0);

/** No row of the database has the machine's time: every stored time comes from the application's clock. */
async function holdTimes(): Promise<void> {
  const { db } = await import("@/lib/platform/db");
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'timestamp with time zone' AND table_name NOT LIKE '%igration%'`;
  const begin = beijingMinute(`${season.year}-12-20T00:00`);
  for (const { table, column } of columns) {
    const [row] = await db.$queryRawUnsafe<{ count: bigint }[]>(
      `SELECT count(*) FROM "${table}" WHERE "${column}" < $1::timestamptz`,
      begin,
    );
    tally.holds(`${table}.${column} 没有早于季初的时间`, row?.count === 0n);
  }
}
