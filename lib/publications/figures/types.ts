import type { AcrossUnits } from "@/lib/core/series/across-units";
import type { SeriesIndicator } from "@/lib/core/series/indicator";
import type { KindGroup } from "@/lib/core/unit-kind";
import type { PlaceName } from "../places/types";
import type { FiguresQuery } from "./schema";

/** One indicator of the units asked for over the years asked for. */
export type ComparedIndicator = { indicator: SeriesIndicator; across: AcrossUnits };

/** How much a question asks for, where it is more than fits. */
export type TooMuch = { units: number; moreUnits: boolean; years: number; indicators: number; most: number };

/** Figures of units, side by side. */
export type ComparedFigures = {
  asked: FiguresQuery;
  /** The place whose units are compared; null where units of several places are, or none yet. */
  place: (PlaceName & { demonstration: boolean }) | null;
  /** From the outermost place down to the one directly above. */
  lineage: PlaceName[];
  /**
   * The units that may be chosen, each with the name of what it stands under: those of the place, or those
   * named.
   */
  units: (PlaceName & { place: string })[];
  /** The kinds of units of the place, and every year that may be chosen. */
  kinds: KindGroup[];
  years: number[];
  /** Codes in the address that no unit has. */
  unknown: string[];
  /** Units and places of the name that was looked for; null where none was. */
  named: (PlaceName & { place: string; isArea: boolean })[] | null;
  /** Null where the question fits. Otherwise nothing is compared. */
  tooMuch: TooMuch | null;
  compared: ComparedIndicator[];
};
