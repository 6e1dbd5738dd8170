import { fontUrl } from "@/lib/platform/fonts/web-fonts";
import { type ReadingFile, readingFile } from "@/lib/platform/http/reading-files";
import { type PageUrls, servedUrls } from "./urls";

/** The URLs around a rendered page: of its links, its files and its font slices. */
export type SiteUrls = {
  to: PageUrls;
  file: (name: ReadingFile) => string;
  font: (slice: string) => string;
};

export const servedSiteUrls: SiteUrls = {
  to: servedUrls,
  file: readingFile,
  font: fontUrl,
};
