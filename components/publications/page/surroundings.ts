import { type ReadingFile, readingFile } from "@/lib/platform/reading-files";
import { type Addresses, served } from "../urls";

/** Where a drawn page stands: where its links lead, and where its files and slices of fonts lie. */
export type Surroundings = {
  to: Addresses;
  file: (name: ReadingFile) => string;
  font: (slice: string) => string;
};

export const servedSite: Surroundings = {
  to: served,
  file: readingFile,
  font: (slice) => `/fonts/${slice}`,
};
