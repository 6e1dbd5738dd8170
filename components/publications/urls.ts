import type { FileFormat } from "@/lib/exports/file-formats";

/**
 * Where the links of the public pages lead. The served pages and their static copy are the same drawing with other
 * addresses; a place that a copy does not have is null, and what leads there is not drawn.
 */
export type PageUrls = {
  /** The public list, asked for what is given. A copy knows only county and unit. */
  list: (asked?: ListUrlQuery) => string | null;
  /** A place of the tree of units with what is published there and below; the whole country where none is given. */
  place: (code?: string) => string | null;
  /** One indicator of a place's units over the years. */
  figures: (asked?: FiguresAsked) => string | null;
  /** The same as CSV; every indicator where none is given. */
  figuresFile: (asked: FiguresAsked) => string | null;
  /** A report's newest version, or the version of that number. */
  report: (unit: string, year: number, version?: number) => string;
  /** A correction word by word beside the version that it replaced. */
  comparison: (unit: string, year: number, version: number) => string;
  /** A version as a file. */
  file: (unit: string, year: number, version: number, format: FileFormat) => string | null;
  /** The signed receipt of a version, to be read and printed. */
  receipt: (unit: string, year: number, version: number) => string | null;
  /** The same as a file, to be verified. */
  receiptFile: (unit: string, year: number, version: number) => string | null;
  picture: (pictureId: string) => string;
  /** Where anyone verifies a file. */
  verify: string | null;
  /** Where anyone has a report examined. */
  check: string;
  /** The rules of the examination; “#” and a code behind it lead to one. */
  rules: string;
  signIn: string | null;
  /** What is handed out as data, for people. */
  data: string | null;
  /** Every figure of a year as one file. */
  dataset: (year: number, format: "csv" | "parquet") => string | null;
  /** What the cells of a year's edition count. */
  dictionary: (year: number) => string | null;
  /** The description of the open data. */
  openData: string | null;
  /** Every report of a year as one file. */
  yearFile: (year: number, format: "json" | "csv") => string | null;
  /** What was published lately, for feed readers. */
  feed: string | null;
};

export type ListUrlQuery = { county?: string; unit?: string; year?: string; q?: string; page?: string };

/** What is asked of the figures of a place; what is undefined is not asked. */
type FiguresAsked = Partial<Record<"place" | "indicator" | "kind" | "from" | "to", string>>;

export const servedUrls: PageUrls = {
  list: (asked = {}) => withQuery("/", asked),
  place: (code) => (code === undefined ? "/places" : `/places/${code}`),
  figures: (asked = {}) => withQuery("/figures", asked),
  figuresFile: (asked) => withQuery("/figures/csv", asked),
  report: (unit, year, version) => `/reports/${unit}/${year}${version === undefined ? "" : `/v/${version}`}`,
  comparison: (unit, year, version) => `/reports/${unit}/${year}/v/${version}/compare`,
  file: (unit, year, version, format) => `/reports/${unit}/${year}/v/${version}/${format}`,
  receipt: (unit, year, version) => `/reports/${unit}/${year}/v/${version}/receipt`,
  receiptFile: (unit, year, version) => `/reports/${unit}/${year}/v/${version}/receipt/json`,
  picture: (pictureId) => `/pictures/${pictureId}`,
  verify: "/verify",
  check: "/check",
  rules: "/rules",
  signIn: "/sign-in",
  data: "/data",
  dataset: (year, format) => `/api/v1/years/${year}/figures/${format}`,
  dictionary: (year) => `/api/v1/years/${year}/dictionary`,
  openData: "/api/v1/openapi.json",
  yearFile: (year, format) => `/api/v1/years/${year}/${format}`,
  feed: "/feed.atom",
};

function withQuery(path: string, asked: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams(given).toString();
  return query === "" ? path : `${path}?${query}`;
}
