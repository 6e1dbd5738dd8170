import { openSystem } from "./open-system";

/** Invalid arguments of a roll-up, with a Chinese message. */
export class RefusedRollUp extends Error {}

type Call = { county: string; year: number; of: string | undefined; json: boolean };

/**
 * A county's year added up, as text or as the JSON of lib/counties/roll-up/files/open-roll-up.ts. `county` is
 * a code or a name; `of` is which versions count, by default the published ones.
 *
 * @throws {RefusedRollUp} if there is no such county, year or range
 */
export async function printRollUp({ county: asked, year, of = "published", json }: Call): Promise<string> {
  const close = await openSystem({ beside: true });
  try {
    // Imported here because importing opens the database, whose URL is only known now.
    const { listCountiesNamed } = await import("@/lib/units/data");
    const { readRollUp } = await import("@/lib/counties/roll-up/read-roll-up");
    const { openRollUp } = await import("@/lib/counties/roll-up/files/open-roll-up");
    const { rollUpText } = await import("@/lib/counties/roll-up/roll-up-text");
    const { bases } = await import("@/lib/counties/roll-up/types");
    const { editionOf } = await import("@/lib/core/editions/registry");
    const basis = bases.find((each) => each === of);
    if (!basis) throw new RefusedRollUp(`--of 应为 ${bases.join("、")} 之一。`);
    if (!editionOf(year)) throw new RefusedRollUp(`没有${year}年度的报告格式。`);
    const [county, ...others] = await listCountiesNamed(asked);
    if (!county) throw new RefusedRollUp(`没有“${asked}”这个县（市、区）或者设区的市。`);
    if (others.length > 0)
      throw new RefusedRollUp(`不止一个县（市、区）或者设区的市叫“${asked}”，请写单位代码。`);
    const { recordOnServer } = await import("@/lib/platform/record/mutations");
    await recordOnServer({ kind: "export.rollUp", subject: county.code, payload: { year, of: basis } });
    const { rolled, form } = await readRollUp(county, year, basis);
    return json ? JSON.stringify(openRollUp(rolled, form.tables), null, 2) : rollUpText(rolled, form.tables);
  } finally {
    await close();
  }
}
