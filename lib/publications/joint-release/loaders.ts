import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { done, type Result } from "@/lib/core/refusal";
import { kindTraits } from "@/lib/core/unit-kind";
import { listUnitsAbove, listUnitsWithin } from "@/lib/units/data";
import { listJointReleases } from "./data";
import type { ListedJointRelease } from "./types";

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
