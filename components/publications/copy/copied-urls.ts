import { type FileFormat, fileFormats } from "@/lib/exports/file-formats";
import type { SiteUrls } from "../site-urls";
import type { PageUrls } from "../urls";

/** The paths of a static copy, from its folder. A report's pages stand together, three folders deep. */
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

/** What a copy holds besides its pages. */
export type Holdings = {
  hasFile: (unit: string, year: number, version: number, format: FileFormat) => boolean;
  /** A picture's file name with its ending. */
  pictureName: (pictureId: string) => string;
  /** The whole address of the running site's page on which files are verified; null where it is not known. */
  verify: string | null;
};

/**
 * The links of a static copy, relative to a page at that depth below the copy's folder: they lead to files by their names, so
 * that they work under any path and without a server. The signed-in part, the searches and the checks of a running site are not there;
 * where anyone verifies a file is the one place outside that it may lead to.
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
    data: null,
    dataset: () => null,
    dictionary: () => null,
    openData: null,
    yearFile: () => null,
    feed: null,
  };
}

/** A page of a copy at that depth. `used` gathers the slices of fonts that its pages name. */
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
