import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { permit } from "@/lib/access/policy";
import { done, type Result, refused } from "@/lib/core/refusal";
import { kindTraits } from "@/lib/core/unit-kind";
import { authorizeUnit } from "@/lib/units/authorize";
import { findUnit, listSeasonUnits, listUnitsAbove, listUnitsWithin } from "@/lib/units/data";
import { countApproved, listJointReleases } from "./data";
import type { JointReleaseOfYear, ListedJointRelease } from "./types";

/** The joint releases of a year in the counties that the actor may read. */
export const loadJointReleases = loader(
  guarded(
    "review.read",
    authorizeAnywhere,
    async ({ target }, { year }: { year: number }): Promise<Result<ListedJointRelease[]>> => {
      const [units, above] = await Promise.all([
        listUnitsWithin(target.unitCodes),
        listUnitsAbove(target.unitCodes),
      ]);
      const counties = [...units, ...above].filter(({ kind }) => kindTraits[kind].collects);
      return done(
        await listJointReleases(
          counties.map(({ code }) => code),
          year,
        ),
      );
    },
  ),
);

/** The joint release of one county and year, for its settings: also for those who may not set it. */
export const loadJointReleaseOf = loader(
  guarded(
    "county.settle",
    authorizeUnit,
    async (
      { actor, target },
      { unitCode, year }: { unitCode: string; year: number },
    ): Promise<Result<JointReleaseOfYear>> => {
      const county = await findUnit(unitCode);
      if (!county || !kindTraits[county.kind].collects)
        return refused("notFound", "没有这个县（市、区）或者设区的市。");
      const units = await listSeasonUnits(unitCode);
      const [[release], approved] = await Promise.all([
        listJointReleases([unitCode], year),
        countApproved(
          units.map(({ code }) => code),
          year,
        ),
      ]);
      return done({
        ...{ release: release ?? null, approved },
        mayRelease: permit(actor, "county.release", target).ok,
      });
    },
  ),
);
