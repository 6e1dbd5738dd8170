import type { Outline } from "../outline/outline";
import type { LocalTable } from "../tables/local-table";
import type { CellId, Table } from "../tables/table";

/** The first report year of the edition, as four digits, so that ids sort in the order of the editions. */
export type EditionId = string;

/**
 * How an edition is structured. `statistics`: chapters by local notice and one national table of statistics
 * as an annex. `national`: chapters and tables are fixed nationally, each table in its chapter.
 */
export type EditionFamily = "statistics" | "national";

/** The Regulation on which an edition is based: 国务院令第492号 (2008) or, as revised, 国务院令第711号 (2019). */
type Regulation = "2008" | "2019";

/** Indicators that can be compared over the years; series/series.ts has their names. */
export const seriesIds = [
  "received",
  "granted",
  "review",
  "litigation",
  "disclosed",
  "documents",
  "licences",
  "penalties",
  "answered",
  "refused",
  "carriedOut",
  "reviewCorrected",
  "litigationCorrected",
] as const;
export type SeriesId = (typeof seriesIds)[number];

/** The table that a county or city printed for a year. */
export type KnownLocalTable = { place: string; year: number; table: LocalTable };

/**
 * How a county's figure is obtained from those of its units:
 * - `sum`: what they report, added up;
 * - `own`: entered by the county, because one of its offices (`source`) has the number and the units do not;
 * - `zero`: always 0, for the given `reason`;
 * - `control`: the sum, compared with the register of `source`, whose number is entered as well.
 */
export type AddingPolicy =
  | { kind: "sum" }
  | { kind: "own"; source: string }
  | { kind: "zero"; reason: string }
  | { kind: "control"; source: string };

/**
 * How the figures of a county's or a city's units are added up. Rows that are not listed are summed; `city`
 * is a city's policy, if it differs.
 */
export type Adding = {
  policies: readonly { rows: readonly string[]; policy: AddingPolicy; city?: AddingPolicy }[];
  /**
   * Cells that count a case at each authority involved in it: two units with a number there may have counted
   * the same case.
   */
  sharedCases: readonly CellId[];
};

/**
 * An edition of the report, as the national notices define it. Frozen once used: only this folder and the
 * edition's own rules refer to an edition by its id.
 */
export type Edition = {
  id: EditionId;
  name: string;
  family: EditionFamily;
  /**
   * The edition is in force from this report year up to the year before the next edition's first, both
   * inclusive.
   */
  firstYear: number;
  regulation: Regulation;
  legalBasis: { title: string; number: string; clause: string }[];
  /** The statutory title; `{organ}` and `{year}` stand for the organ's full name and the report year. */
  titlePattern: string;
  /**
   * True if a county sets chapters and table rows for a year. Otherwise the first outline and the tables are
   * fixed.
   */
  setByCounty: boolean;
  /** True if the report states fees charged for processing applications (国办函〔2020〕109号). */
  processingFee: boolean;
  /** The first is the default. */
  outlines: Outline[];
  tables: Table[];
  adding: Adding;
  /** Known local variants of the national table, if counties set rows. */
  localTables?: readonly KnownLocalTable[];
  /**
   * Words, without blanks, that the tables of older editions do not contain. The tables of a document are of
   * the newest edition whose words it contains.
   */
  tableWords: readonly string[];
  /** For each indicator of this edition, the cells whose sum is the figure. */
  series: Readonly<Partial<Record<SeriesId, readonly CellId[]>>>;
  /** Indicators that the previous edition also has, with another definition: the figures are not compared. */
  redefinedSeries?: readonly SeriesId[];
  /**
   * Cells whose id the previous edition uses for something else: in this edition's first year they are not
   * compared with last year's. Only ids that both editions have need an entry.
   */
  redefined?: readonly CellId[];
};

/**
 * The first report year under the Regulation as revised in 2019, whose Article 49 sets the publication
 * deadlines.
 */
export const revisedRegulationSince = 2019;
