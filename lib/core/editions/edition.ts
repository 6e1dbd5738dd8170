import type { Outline } from "../outline/outline";
import type { LocalTable } from "../tables/local-table";
import type { CellId, Table } from "../tables/table";

/** The first report year of the edition, as four digits: ids sort in the order in which the editions came. */
export type EditionId = string;

/**
 * How an edition is built. `statistics`: chapters by local notice and one national table of statistics as an
 * annex. `national`: chapters and tables fixed nationally, each table in the chapter that it belongs to.
 */
export type EditionFamily = "statistics" | "national";

/** The Regulation that an edition carries out: 国务院令第492号 (2008) or, as revised, 国务院令第711号 (2019). */
type Regulation = "2008" | "2019";

/** Indicators that can be followed over the years; how they are called stands in series/series.ts. */
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

/** The table that a county or city is known to have printed for a year. */
export type KnownLocalTable = { place: string; year: number; table: LocalTable };

/**
 * How a county's figure comes about from those of its units:
 * - `sum`: what they report, added up;
 * - `own`: kept by an office of the county (`source`) and not by the units: entered;
 * - `zero`: 0 whatever they report, for the `reason` given;
 * - `control`: the sum, held against the register that `source` keeps, whose number is entered beside it.
 */
export type AddingPolicy =
  | { kind: "sum" }
  | { kind: "own"; source: string }
  | { kind: "zero"; reason: string }
  | { kind: "control"; source: string };

/** How the figures of a county's units are added up. A row that is not named is summed. */
export type Adding = {
  policies: readonly { rows: readonly string[]; policy: AddingPolicy }[];
  /**
   * Cells that count one case at each authority that is party to it: two units with a number there may mean
   * the same case.
   */
  sharedCases: readonly CellId[];
};

/**
 * An edition of the report, as the national notices define it. Frozen once used: nothing outside this folder
 * and the edition's own rules asks for an edition by its id.
 */
export type Edition = {
  id: EditionId;
  name: string;
  family: EditionFamily;
  /** It is in force from this report year up to the year before the next edition's first, both inclusive. */
  firstYear: number;
  regulation: Regulation;
  legalBasis: { title: string; number: string; clause: string }[];
  /** The statutory title; `{organ}` and `{year}` stand for the organ's full name and the report year. */
  titlePattern: string;
  /**
   * True where a county sets chapters and table rows for a year. Elsewhere the first outline and the tables
   * stand as they are.
   */
  setByCounty: boolean;
  /** True where the report states fees charged for processing applications (国办函〔2020〕109号). */
  processingFee: boolean;
  /** The first is the default. */
  outlines: Outline[];
  tables: Table[];
  adding: Adding;
  /** Beside the national table, where counties set rows. */
  localTables?: readonly KnownLocalTable[];
  /**
   * Words that the tables of no older edition print, without blanks. The newest edition of whose words a
   * document has one printed its tables.
   */
  tableWords: readonly string[];
  /** For each indicator that this edition counts, the cells whose sum is the figure. */
  series: Readonly<Partial<Record<SeriesId, readonly CellId[]>>>;
  /**
   * Indicators that the edition before counts as well, by another definition: the two figures are not
   * compared.
   */
  redefinedSeries?: readonly SeriesId[];
  /**
   * Cells whose id the edition before has as well, for something else: in this edition's first year they are
   * not compared with last year's. Cells without a namesake need no entry.
   */
  redefined?: readonly CellId[];
};

/**
 * The first report year under the regulation as revised in 2019, whose Article 49 sets the days on which
 * reports are due.
 */
export const revisedRegulationSince = 2019;
