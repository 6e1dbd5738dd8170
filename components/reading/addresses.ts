import type { FileFace } from "@/lib/exports/file-faces";

/**
 * Where the links of the reading room lead. The served pages and their static copy are the same drawing with other
 * addresses; a place that a copy does not have is null, and what leads there is not drawn.
 */
export type Addresses = {
  /** The public list, asked for a county and a unit where given. */
  list: (asked?: { county?: string; unit?: string }) => string | null;
  /** A report's newest version, or the version of that number. */
  report: (unit: string, year: number, version?: number) => string;
  /** A correction word by word beside the version that it replaced. */
  comparison: (unit: string, year: number, version: number) => string;
  /** The report's open data; of the newest version alone. */
  data: (unit: string, year: number) => string | null;
  /** The same as a CSV file. */
  csv: (unit: string, year: number) => string | null;
  /** A version as a file. */
  file: (unit: string, year: number, version: number, face: FileFace) => string | null;
  /** The signed receipt of a version. */
  receipt: (unit: string, year: number, version: number) => string | null;
  picture: (pictureId: string) => string;
  /** Where anyone verifies a file. */
  verify: string | null;
  signIn: string | null;
  /** The description of the open data. */
  openData: string | null;
  /** What was published lately, for feed readers. */
  feed: string | null;
};

export const served: Addresses = {
  list: (asked = {}) => {
    const query = new URLSearchParams(asked).toString();
    return query === "" ? "/" : `/?${query}`;
  },
  report: (unit, year, version) => `/reports/${unit}/${year}${version === undefined ? "" : `/v/${version}`}`,
  comparison: (unit, year, version) => `/reports/${unit}/${year}/v/${version}/compare`,
  data: (unit, year) => `/api/v1/reports/${unit}/${year}`,
  csv: (unit, year) => `/api/v1/reports/${unit}/${year}/csv`,
  file: (unit, year, version, face) => `/reports/${unit}/${year}/v/${version}/${face}`,
  receipt: (unit, year, version) => `/reports/${unit}/${year}/v/${version}/receipt`,
  picture: (pictureId) => `/pictures/${pictureId}`,
  verify: "/verify",
  signIn: "/sign-in",
  openData: "/api/v1/openapi.json",
  feed: "/feed.atom",
};
