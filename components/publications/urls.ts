import type { HandbookId } from "@/lib/core/help/handbook";
import type { FileFormat, PrintFormat } from "@/lib/exports/file-formats";
import type { FiguresFormat } from "@/lib/publications/figures/files/file-response";

/**
 * The links of the public pages. Served pages and their static copy use the same components with different
 * URLs; a URL that a copy does not have is null, and its link is not rendered.
 */
export type PageUrls = {
  /** The public list for a query. A copy knows only county and unit. */
  list: (asked?: ListUrlQuery) => string | null;
  /** A place in the tree of units with its publications; the whole country by default. */
  place: (code?: string) => string | null;
  /** Indicators of units over the years, side by side. */
  figures: (asked?: FiguresAsked) => string | null;
  /** The same as a file. */
  figuresFile: (asked: FiguresAsked, format: FiguresFormat) => string | null;
  /** A report's newest version, or the version of that number. */
  report: (unit: string, year: number, version?: number) => string;
  /** A correction compared with the version that it replaced. */
  comparison: (unit: string, year: number, version: number) => string;
  /** A version as a file. */
  file: (unit: string, year: number, version: number, format: FileFormat) => string | null;
  /** The signed receipt of a version as a page. */
  receipt: (unit: string, year: number, version: number) => string | null;
  /** The same as a file. */
  receiptFile: (unit: string, year: number, version: number) => string | null;
  picture: (pictureId: string) => string;
  /** The page for verifying files. */
  verify: string | null;
  /** The page for checking reports. */
  check: string;
  /** The rules of the checks; “#” and a code link to one. */
  rules: string;
  signIn: string | null;
  /** The handbooks, or one of them. */
  help: (handbook?: HandbookId) => string | null;
  /** A handbook as a file. */
  helpFile: (handbook: HandbookId, format: PrintFormat) => string | null;
  /** The page on open data. */
  data: string | null;
  /** Every figure of a year as one file. */
  dataset: (year: number, format: "csv" | "parquet") => string | null;
  /** Every figure of a place, of all years, with the dictionaries, as one file. */
  placeDataset: (code: string) => string | null;
  /** The dictionary of the cells of a year's edition. */
  dictionary: (year: number) => string | null;
  /** The description of open data. */
  openData: string | null;
  /** Every report of a year as one file. */
  yearFile: (year: number, format: "json" | "csv") => string | null;
  /** The web app manifest: name and icon of the site on a device's home screen. */
  manifest: string | null;
  /** The feed of the latest publications. */
  feed: string | null;
};

export type ListUrlQuery = Partial<
  Record<"county" | "unit" | "place" | "kind" | "year" | "q" | "page", string>
>;

/** The query for figures of units; undefined is absent, and of a list each comes once. */
export type FiguresAsked = Partial<
  Record<"place" | "kind" | "from" | "to", string> & Record<"unit" | "indicator", readonly string[]>
>;

export const servedUrls: PageUrls = {
  list: (asked = {}) => withQuery("/", asked),
  place: (code) => (code === undefined ? "/places" : `/places/${code}`),
  figures: (asked = {}) => withQuery("/figures", asked),
  figuresFile: (asked, format) => withQuery(`/figures/${format}`, asked),
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
  help: (handbook) => (handbook === undefined ? "/help" : `/help/${handbook}`),
  helpFile: (handbook, format) => `/help/${handbook}/${format}`,
  data: "/data",
  dataset: (year, format) => `/api/v1/years/${year}/figures/${format}`,
  placeDataset: (code) => `/api/v1/places/${code}/figures`,
  dictionary: (year) => `/api/v1/years/${year}/dictionary`,
  openData: "/api/v1/openapi.json",
  yearFile: (year, format) => `/api/v1/years/${year}/${format}`,
  feed: "/feed.atom",
  manifest: "/manifest.webmanifest",
};

type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

function withQuery(path: string, asked: Query): string {
  const given = Object.entries(asked).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : (value ?? [])).map((each) => [name, each]),
  );
  const query = new URLSearchParams(given).toString();
  return query === "" ? path : `${path}?${query}`;
}
