import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import { loadCity } from "./city";
import { loadIssued } from "./issued";
import { clearLeftovers, dropFileJobs } from "./leftovers";
import { loadPapers } from "./papers";
import { loadYear, pastYears } from "./past";
import { settleIn } from "./people";
import { loadRound } from "./round";

/**
 * Loads the demonstration data once, through the same mutations as real reports: publications carry the time
 * of loading. The row that marks it as loaded is written last, so that an interrupted load is restarted.
 */
export async function loadDemonstration(say: (line: string) => void): Promise<void> {
  if (await db.demonstration.findFirst()) return say("演示数据：已有");
  const left = await clearLeftovers();
  if (left > 0) say(`清掉上次没有载入完的 ${left} 份报告`);
  const people = await settleIn();
  say("单位、账号和历年格式：已建立");
  await loadIssued(people);
  say("5 个乡镇已发布的报告：已录入");
  for (const year of pastYears) {
    const published = await loadYear(people, year);
    say(`云溪县 ${year} 年度 ${published} 份报告：已公布`);
  }
  // Messages about past years are not shown as unread.
  await db.messageRecipient.updateMany({ data: { readAt: now() } });
  await loadRound(people);
  await loadPapers(people);
  await loadCity(people);
  say("云溪县、示范市 2025 年度：各单位进度已就位");
  await dropFileJobs();
  await db.demonstration.create({ data: { loadedAt: now() } });
  say("演示数据：载入完成");
}
