import type { SeriesOverYears } from "@/lib/core/series/series";
import type { UnitKind } from "@/lib/core/unit-kind";

export type PlaceName = { code: string; name: string };

/**
 * A province, city or county below a place, with the number of its units, and of those that published the
 * year shown.
 */
export type Area = PlaceName & { demonstration: boolean; units: number; published: number };

/** A place with areas below it in a year: units that owed a report, and those of them that published it. */
export type YearOfAreas = { year: number; units: number; published: number };

/** A unit's publication for a year, in its newest version. */
type PublishedYear = {
  year: number;
  number: number;
  publishedAt: Date;
  /** The time when the county took it down; null while it is shown. */
  takenDownAt: Date | null;
};

/** A unit of a place over the years. `owed`: whether it owed a report that year. */
export type PlaceUnit = PlaceName & {
  kind: UnitKind;
  years: { year: number; published: PublishedYear | null; owed: boolean }[];
};

/** The place itself as a unit: its publications, and its figures over the years. */
export type OwnPublications = {
  years: (PublishedYear & { title: string })[];
  series: SeriesOverYears[];
  /** Former names under which it published, oldest first. */
  formerNames: string[];
};

/** A place in the tree of units; without a code it is the whole country. */
export type PublicPlace = {
  unit: (PlaceName & { organ: string; kind: UnitKind; demonstration: boolean }) | null;
  /** From the outermost place down to the one directly above. */
  lineage: PlaceName[];
  predecessors: PlaceName[];
  successor: PlaceName | null;
  /** The unit that it was divided from, and those that were divided from it. */
  origin: PlaceName | null;
  parts: PlaceName[];
  own: OwnPublications;
  /** The year of the counts in `areas`; null if nothing is published. */
  year: number | null;
  areas: Area[];
  /** What the areas have of each of the newest years, newest first. */
  areaYears: YearOfAreas[];
  units: PlaceUnit[];
};
