import { fontUrl } from "@/lib/platform/fonts/web-fonts";
import { type PageFile, pageFileUrl } from "@/lib/platform/http/page-files";
import { type PageUrls, servedUrls } from "./urls";

/** The URLs around a rendered page: of its links, its files and its font slices. */
export type SiteUrls = {
  to: PageUrls;
  file: (name: PageFile) => string;
  font: (slice: string) => string;
};

export const servedSiteUrls: SiteUrls = {
  to: servedUrls,
  file: pageFileUrl,
  font: fontUrl,
};
