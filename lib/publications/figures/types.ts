import type { AcrossUnits } from "@/lib/core/series/across-units";
import type { SeriesIndicator } from "@/lib/core/series/indicator";
import type { KindGroup } from "@/lib/core/unit-kind";
import type { PlaceName } from "../places/types";
import type { FiguresQuery } from "./schema";

/** One indicator of the requested units and years. */
export type ComparedIndicator = { indicator: SeriesIndicator; across: AcrossUnits };

/** The numbers of a query that exceeds the limits. */
export type TooMuch = { units: number; moreUnits: boolean; years: number; indicators: number; most: number };

/** Figures of units, side by side. */
export type ComparedFigures = {
  asked: FiguresQuery;
  /** The place whose units are compared; null for units of several places, or without any. */
  place: (PlaceName & { demonstration: boolean }) | null;
  /** From the outermost place down to the one directly above. */
  lineage: PlaceName[];
  /** The units to choose from, each with the name of its parent: those of the place, or those named. */
  units: (PlaceName & { place: string })[];
  /** The kinds of units of the place, and all selectable years. */
  kinds: KindGroup[];
  years: number[];
  /** Unknown unit codes in the URL. */
  unknown: string[];
  /** Units and places matching the searched name; null without a search. */
  named: (PlaceName & { place: string; isArea: boolean })[] | null;
  /** Null if the query is within the limits. Otherwise nothing is compared. */
  tooMuch: TooMuch | null;
  compared: ComparedIndicator[];
};
