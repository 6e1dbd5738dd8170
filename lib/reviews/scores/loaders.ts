import { authorizeAnywhere, guarded, loader } from "@/lib/access/guarded";
import { permit } from "@/lib/access/policy";
import { beijingDay } from "@/lib/core/beijing-time";
import { done, type Result, refused } from "@/lib/core/refusal";
import type { Scoring } from "@/lib/core/season/scores/criteria";
import { kindTraits } from "@/lib/core/unit-kind";
import { findScoring } from "@/lib/counties/data";
import { now } from "@/lib/platform/clock";
import { authorizeUnit } from "@/lib/units/authorize";
import { collectorOf, findUnit } from "@/lib/units/data";
import type { Unit } from "@/lib/units/types";
import { findShownSheets, listMarks, listPastScores, listReleasedScores } from "./data";
import { readScores } from "./read-scores";
import { releaseRefusal } from "./release-refusal";
import type { GivenMark, OwnScore, PastScore, ShownScores, UnitScore } from "./types";

export type LoadedScores = {
  county: Unit;
  year: number;
  /** When they were released; null while they are computed on every request. */
  releasedAt: Date | null;
  scores: UnitScore[];
  /** The names of the bodies that are led vertically, which have no score. */
  listed: string[];
  past: PastScore[];
  scoring: Scoring;
  /** Every mark that was given by hand, the latest first. */
  marks: GivenMark[];
  /** Null until they are shown to the units. */
  shown: ShownScores | null;
  mayRelease: boolean;
  /** Why they cannot be released yet; null if they can. */
  barred: string | null;
};

/** The score sheet of a county's units of a year. */
export const loadScores = loader(
  guarded(
    "review.read",
    authorizeUnit,
    async ({ actor, target }, asked: { unitCode: string; year: number }): Promise<Result<LoadedScores>> => {
      const { unitCode, year } = asked;
      const county = await findUnit(unitCode);
      if (!county || !kindTraits[county.kind].collects)
        return refused("notFound", "没有这个县（市、区）或者设区的市。");
      const { scores: present, listed } = await readScores(unitCode, year);
      const codes = present.map((each) => each.unitCode);
      const [released, past, marks, { scoring }, sheets] = await Promise.all([
        listReleasedScores(codes, year),
        listPastScores(codes, year),
        listMarks(codes, year),
        findScoring(unitCode, year),
        findShownSheets({ countyCode: unitCode, year }),
      ]);
      return done({
        ...{ county, year, past, scoring, marks, listed },
        shown: sheets && { paperId: sheets.paperId, answerBy: sheets.answerBy, lines: sheets.lines },
        barred: releaseRefusal(present, sheets, beijingDay(now()))?.refusals[0]?.message ?? null,
        releasedAt: released[0]?.releasedAt ?? null,
        scores: released.length > 0 ? released : present,
        mayRelease: released.length === 0 && permit(actor, "county.paper", target).ok,
      });
    },
  ),
);

/**
 * The scores of the reader's own units: released ones, newest first, and the current one of a year with
 * scoring.
 */
export const loadOwnScores = loader(
  guarded(
    "paper.answer",
    authorizeAnywhere,
    async ({ target }, { year }: { year: number | null }): Promise<Result<OwnScore[]>> => {
      const released = await listReleasedScores(target.unitCodes, null);
      const [unitCode] = target.unitCodes;
      const county = unitCode && year !== null ? await collectorOf(unitCode) : null;
      if (!county || year === null || released.some((each) => each.year === year)) return done(released);
      const present = (await readScores(county.code, year)).scores.filter((each) =>
        target.unitCodes.includes(each.unitCode),
      );
      return done([...present.map((each) => ({ ...each, year, releasedAt: null })), ...released]);
    },
  ),
);
