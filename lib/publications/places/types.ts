import type { SeriesOverYears } from "@/lib/core/series/series";
import type { UnitKind } from "@/lib/core/unit-kind";

export type PlaceName = { code: string; name: string };

/** A province, city or county below a place, with how many of the units of its counties published the year that is shown. */
export type Area = PlaceName & { demonstration: boolean; units: number; published: number };

/** What a unit published for a year, by its newest version. */
type PublishedYear = {
  year: number;
  number: number;
  publishedAt: Date;
  /** When the county took it from public sight; null while it is shown. */
  takenDownAt: Date | null;
};

/**
 * A unit of a place over its years. `owed`: whether it was there that year; of a year that it did not owe nothing is missed.
 */
export type PlaceUnit = PlaceName & {
  kind: UnitKind;
  years: { year: number; published: PublishedYear | null; owed: boolean }[];
};

/** The place itself as a unit: what it published, and its figures over the years. */
export type OwnPublications = {
  years: (PublishedYear & { title: string })[];
  series: SeriesOverYears[];
  /** Names under which it published and that it no longer bears, oldest first. */
  formerNames: string[];
};

/** A place of the tree of units; without a code it is the whole country. */
export type PublicPlace = {
  unit: (PlaceName & { organ: string; kind: UnitKind; demonstration: boolean }) | null;
  /** From the outermost down to the place above it. */
  lineage: PlaceName[];
  predecessors: PlaceName[];
  successor: PlaceName | null;
  own: OwnPublications;
  /** The year that the counts of `areas` are of; null where nothing is published at all. */
  year: number | null;
  areas: Area[];
  units: PlaceUnit[];
};
