import { done, refused } from "@/lib/core/refusal";
import { now } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";
import { addJobs } from "@/lib/platform/jobs/queue";
import { addToRecord, keepAccountEvents } from "@/lib/platform/record/mutations";
import { transact } from "@/lib/platform/transaction";
import { reportMutation } from "@/lib/reports/mutations/report-mutation";
import { listSeasonUnits } from "@/lib/units/data";
import { unitMutation } from "@/lib/units/mutations/unit-mutation";
import { findPortalAddress, isWaiting, listPortalReports } from "./data";
import type {
  ComparePortal,
  ComparePortalYear,
  PortalFound,
  PortalOutcome,
  SetPortalAddress,
} from "./schema";

/** Seconds between two requests of a batch, because most pages are on the same portal server. */
const APART = 3;

/**
 * Sets the portal URL of a published report; an empty URL removes it with its comparisons. A new URL starts
 * without comparisons. Refused: `forbidden`, `notFound`, `notPublished`.
 */
export const setPortalAddress = reportMutation(
  "portal.write",
  async ({ tx, actor, target: { unit, year } }, { url }: SetPortalAddress) => {
    const of = { unitCode: unit.code, year };
    const [published] = await listPortalReports([unit.code], year, tx);
    if (!published) return refused("notPublished", "报告公布以后才能登记它在网站上的网址。");
    const before = await findPortalAddress(unit.code, year, tx);
    if ((before?.url ?? "") === url) return done(null);
    await tx.portalAddress.deleteMany({ where: of });
    if (url !== "") await tx.portalAddress.create({ data: { ...of, url, authorId: actor.id, at: now() } });
    await keepAccountEvents(tx, [
      {
        ...{ actorId: actor.id, kind: "portal.address", subject: unit.code },
        payload: { year, from: before?.url ?? null, to: url === "" ? null : url },
      },
    ]);
    return done(null);
  },
);

/**
 * Queues a comparison of the page at a report's portal URL; repeated requests are merged. Refused:
 * `forbidden`, `noAddress`, `waiting`.
 */
export const comparePortal = reportMutation(
  "portal.compare",
  async ({ tx, actor, target: { unit, year } }, _input: ComparePortal) => {
    const address = await findPortalAddress(unit.code, year, tx);
    if (!address) return refused("noAddress", "还没有登记这份报告在网站上的网址。请先填写网址并保存。");
    if (isWaiting(address.askedAt))
      return refused("waiting", "已经在核对，通常一分钟内有结果，请稍后刷新页面。");
    await askFor(tx, [unit.code], year);
    await keepAccountEvents(tx, [
      { actorId: actor.id, kind: "portal.asked", subject: unit.code, payload: { year, count: 1 } },
    ]);
    return done({ count: 1 });
  },
);

/**
 * The same for every published report of a county's year with a portal URL. Refused: `forbidden`,
 * `noAddress`, `waiting`.
 */
export const comparePortalYear = unitMutation(
  "county.comparePortal",
  { unitOf: ({ countyCode }: ComparePortalYear) => countyCode },
  async ({ tx, actor }, { countyCode, year }) => {
    const units = await listSeasonUnits(countyCode);
    const codes = [countyCode, ...units.map(({ code }) => code)];
    const reports = await listPortalReports(codes, year, tx);
    const known = reports.filter(({ address }) => address !== null);
    if (known.length === 0)
      return refused("noAddress", "这一年度还没有登记过网址。请先逐份登记报告在网站上的网址。");
    const asked = known.filter(({ address }) => !address?.waiting);
    if (asked.length === 0) return refused("waiting", "已经在核对，通常几分钟内有结果，请稍后刷新页面。");
    await askFor(
      tx,
      asked.map(({ unit }) => unit.code),
      year,
    );
    await keepAccountEvents(tx, [
      {
        ...{ actorId: actor.id, kind: "portal.asked", subject: countyCode },
        payload: { year, count: asked.length },
      },
    ]);
    return done({ count: asked.length });
  },
);

async function askFor(tx: Tx, unitCodes: readonly string[], year: number): Promise<void> {
  await tx.portalAddress.updateMany({
    where: { unitCode: { in: [...unitCodes] }, year },
    data: { askedAt: now() },
  });
  // Real time, like the queue's: the application's clock can be set.
  const began = Date.now();
  const jobs = unitCodes.map((unitCode, at) => ({
    payload: { unitCode, year: String(year) },
    key: `portal-${unitCode}-${year}`,
    ...(at > 0 && { runAt: new Date(began + at * APART * 1000) }),
  }));
  await addJobs(tx, "portal", jobs, 2);
}

type Compared = {
  unitCode: string;
  year: number;
  url: string;
  number: number;
  outcome: PortalOutcome;
  found: PortalFound;
};

/**
 * Stores the result of a comparison, unless the URL was changed in the meantime. The event has no actor,
 * because a job runs it.
 */
export async function keepComparison({ unitCode, year, url, ...compared }: Compared): Promise<void> {
  await transact(async (tx) => {
    const held = await tx.portalAddress.updateMany({
      where: { unitCode, year, url },
      data: { askedAt: null },
    });
    if (held.count === 0) return;
    await tx.portalComparison.create({ data: { unitCode, year, url, ...compared, at: now() } });
    const { number, outcome } = compared;
    await addToRecord(tx, [
      { kind: "portal.compared", subject: unitCode, actorId: null, payload: { year, number, outcome, url } },
    ]);
  });
}

/** Clears a pending request that has nothing to compare with. */
export async function giveUpComparison(unitCode: string, year: number): Promise<void> {
  await transact((tx) => tx.portalAddress.updateMany({ where: { unitCode, year }, data: { askedAt: null } }));
}
