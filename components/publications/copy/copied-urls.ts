import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import type { SiteUrls } from "../site-urls";
import type { PageUrls } from "../urls";

/**
 * The paths in a static copy, relative to its folder. A report's pages are in one folder, three levels deep.
 */
export const copiedPaths = {
  list: "index.html",
  report: (unit: string, year: number, version?: number) =>
    `reports/${unit}/${year}/${version === undefined ? "index" : `v${version}`}.html`,
  comparison: (unit: string, year: number, version: number) =>
    `reports/${unit}/${year}/v${version}-compare.html`,
  file: (unit: string, year: number, version: number, format: FileFormat) =>
    `reports/${unit}/${year}/v${version}.${fileFormats[format].ending}`,
  receipt: (unit: string, year: number, version: number) =>
    `reports/${unit}/${year}/v${version}-receipt.json`,
  check: "check.html",
  rules: "rules.html",
  picture: (name: string) => `pictures/${name}`,
  reading: (name: string) => `reading/${name}`,
  font: (slice: string) => `fonts/${slice}`,
};

/** What a copy contains besides its pages. */
export type Holdings = {
  hasFile: (unit: string, year: number, version: number, format: FileFormat) => boolean;
  /** A picture's file name with its extension. */
  pictureName: (pictureId: string) => string;
  /** Absolute URL of the running site's page for verifying files; null if unknown. */
  verify: string | null;
};

/**
 * The links of a static copy, relative to a page at that depth below the copy's folder: they name files, so
 * that they work under any path and without a server. The signed-in part, searches and checks are not
 * included; the page for verifying files is the only link to outside.
 */
function copiedUrls(depth: number, { hasFile, pictureName, verify }: Holdings): PageUrls {
  const root = "../".repeat(depth);
  return {
    list: ({ county, unit } = {}) => {
      const place = unit ? `#u${unit}` : county ? `#c${county}` : "";
      return `${root}${copiedPaths.list}${place}`;
    },
    place: () => null,
    figures: () => null,
    figuresFile: () => null,
    placeDataset: () => null,
    report: (...at) => root + copiedPaths.report(...at),
    comparison: (...at) => root + copiedPaths.comparison(...at),
    file: (...at) => (hasFile(...at) ? root + copiedPaths.file(...at) : null),
    receipt: () => null,
    receiptFile: (...at) => root + copiedPaths.receipt(...at),
    picture: (pictureId) => root + copiedPaths.picture(pictureName(pictureId)),
    verify,
    check: root + copiedPaths.check,
    rules: root + copiedPaths.rules,
    signIn: null,
    help: () => null,
    helpFile: () => null,
    data: null,
    dataset: () => null,
    dictionary: () => null,
    openData: null,
    yearFile: () => null,
    feed: null,
    manifest: null,
  };
}

/** A page of a copy at that depth. `used` collects the font slices that its pages need. */
export function copiedSiteUrls(depth: number, holdings: Holdings, used: Set<string>): SiteUrls {
  const root = "../".repeat(depth);
  return {
    to: copiedUrls(depth, holdings),
    file: (name) => root + copiedPaths.reading(name),
    font: (slice) => {
      used.add(slice);
      return root + copiedPaths.font(slice);
    },
  };
}
