import { type ReadingFile, readingFile } from "@/lib/platform/http/reading-files";
import { type PageUrls, servedUrls } from "./urls";

/** Where a drawn page stands: where its links lead, and where its files and slices of fonts lie. */
export type SiteUrls = {
  to: PageUrls;
  file: (name: ReadingFile) => string;
  font: (slice: string) => string;
};

export const servedSiteUrls: SiteUrls = {
  to: servedUrls,
  file: readingFile,
  font: (slice) => `/fonts/${slice}`,
};
