import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The open-source Chinese fonts shipped with the product. Each is split into about a hundred subsets; a page
 * references only the subsets with its own characters, so that readers without Chinese fonts download little,
 * and all others nothing.
 */
const stylesheets = {
  "sans-400": "@fontsource/noto-sans-sc/400.css",
  "sans-500": "@fontsource/noto-sans-sc/500.css",
  "sans-700": "@fontsource/noto-sans-sc/700.css",
  "song-400": "@fontsource/noto-serif-sc/400.css",
  "song-700": "@fontsource/noto-serif-sc/700.css",
  "kai-400": "lxgw-wenkai-webfont/lxgwwenkai-regular.css",
} as const;

export type WebFace = keyof typeof stylesheets;

/**
 * Equivalent fonts that readers may have installed, by full or PostScript name; they are used instead of a
 * download. For 楷体 this is done in components/ui/theme.css.
 */
const owned: Record<WebFace, readonly string[]> = {
  "sans-400": [
    "NotoSansSC-Regular",
    "NotoSansCJKsc-Regular",
    "SourceHanSansSC-Regular",
    "PingFangSC-Regular",
    "MicrosoftYaHei",
    "Microsoft YaHei",
  ],
  "sans-500": [
    "NotoSansSC-Medium",
    "NotoSansCJKsc-Medium",
    "SourceHanSansSC-Medium",
    "PingFangSC-Medium",
    "MicrosoftYaHei",
    "Microsoft YaHei",
  ],
  "sans-700": [
    "NotoSansSC-Bold",
    "NotoSansCJKsc-Bold",
    "SourceHanSansSC-Bold",
    "PingFangSC-Semibold",
    "MicrosoftYaHei-Bold",
    "Microsoft YaHei Bold",
  ],
  "song-400": [
    "NotoSerifSC-Regular",
    "NotoSerifCJKsc-Regular",
    "SourceHanSerifSC-Regular",
    "STSongti-SC-Regular",
    "SimSun",
  ],
  "song-700": ["NotoSerifSC-Bold", "NotoSerifCJKsc-Bold", "SourceHanSerifSC-Bold", "STSongti-SC-Bold"],
  "kai-400": ["LXGWWenKai-Regular"],
};
export type FaceUse = { face: WebFace; characters: string };

/** `sliceOf` maps a code point to the file that contains its glyph. */
type LoadedFace = { family: string; weight: string; folder: string; sliceOf: Map<number, string> };

/** Font files are read from the installed packages, next to the running server. */
const packages = join(process.cwd(), "node_modules");
const faces = new Map<WebFace, LoadedFace>();

/**
 * The `@font-face` rules for these characters in these faces, and the files that they reference. Characters
 * missing from a face fall back to the reader's fonts. `urlOf` gives the URL of a subset.
 */
export function fontFaces(uses: readonly FaceUse[], urlOf: (file: string) => string) {
  const rules: string[] = [];
  const files: string[] = [];
  for (const { face, characters } of uses) {
    const own = owned[face].map((name) => `local("${name}"),`).join("");
    const { family, weight, sliceOf } = read(face);
    for (const [slice, points] of slicesOf(sliceOf, characters)) {
      const file = `${face}/${slice}`;
      files.push(file);
      rules.push(
        `@font-face{font-family:"${family}";font-weight:${weight};font-display:swap;` +
          `src:${own}url(${urlOf(file)}) format("woff2");unicode-range:${rangesOf(points)}}`,
      );
    }
  }
  return { css: rules.join("\n"), files };
}

/** The `@font-face` rules for every character of every face, for pages with arbitrary input. */
export function everyFontFace(urlOf: (file: string) => string): string {
  const uses = (Object.keys(stylesheets) as WebFace[]).map((face) => ({
    face,
    characters: Array.from(read(face).sliceOf.keys(), (point) => String.fromCodePoint(point)).join(""),
  }));
  return fontFaces(uses, urlOf).css;
}

/** The distinct Chinese characters of a text that are missing from a face. */
export function missingFrom(face: WebFace, text: string): string[] {
  const { sliceOf } = read(face);
  const han = new Set(text.match(/\p{Script=Han}/gu));
  return [...han].filter((character) => !sliceOf.has(character.codePointAt(0) ?? 0));
}

let version: string | undefined;

/**
 * A version of all subsets for use in URLs: other versions of a font package have different subsets, often
 * under the same names.
 */
function fontsVersion(): string {
  version ??= createHash("sha256").update(packageVersions().join("\n")).digest("hex").slice(0, 12);
  return version;
}

/** The URL of a subset. It contains the version, so that it can be cached forever. */
export function fontUrl(name: string): string {
  return `/fonts/${name}?v=${fontsVersion()}`;
}

/** The URL of the rules of every face, which also change only with the version. */
export function fontSheetUrl(): string {
  return `/fonts/faces.css?v=${fontsVersion()}`;
}

/** The Cache-Control header for such a URL: a year if it has the current version, otherwise revalidation. */
export function fontCacheControl(asked: URL): string {
  return asked.searchParams.get("v") === fontsVersion()
    ? "public, max-age=31536000, immutable"
    : "public, max-age=0, must-revalidate";
}

/** The bytes of a subset by its name in `fontFaces`; null if there is none. */
export function fontFile(name: string): Uint8Array | null {
  const [face, file] = name.split("/");
  if (!face || !file || !Object.hasOwn(stylesheets, face)) return null;
  const { folder, sliceOf } = read(face as WebFace);
  return [...sliceOf.values()].includes(file) ? readFileSync(join(folder, "files", file)) : null;
}

function slicesOf(sliceOf: LoadedFace["sliceOf"], characters: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const character of new Set(characters)) {
    const point = character.codePointAt(0) ?? 0;
    const slice = sliceOf.get(point);
    if (slice === undefined) continue;
    const points = found.get(slice);
    if (points) points.push(point);
    else found.set(slice, [point]);
  }
  return found;
}

/** “U+4e00,U+4e03-4e05”. */
function rangesOf(points: number[]): string {
  const sorted = points.toSorted((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const point of sorted) {
    const last = runs.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else runs.push([point, point]);
  }
  const hex = (point: number) => point.toString(16);
  return runs.map(([from, to]) => `U+${hex(from)}${from === to ? "" : `-${hex(to)}`}`).join(",");
}

function packageVersions(): string[] {
  return Object.values(stylesheets).map((stylesheet) => {
    const folder = stylesheet.slice(0, stylesheet.lastIndexOf("/"));
    const { version } = JSON.parse(readFileSync(join(packages, folder, "package.json"), "utf8"));
    return `${stylesheet} ${version}`;
  });
}

function read(name: WebFace): LoadedFace {
  const known = faces.get(name);
  if (known) return known;
  const path = join(packages, stylesheets[name]);
  const css = readFileSync(path, "utf8");
  const face: LoadedFace = {
    family: /font-family: '([^']+)'/.exec(css)?.[1] ?? "",
    weight: /font-weight: (\d+)/.exec(css)?.[1] ?? "400",
    folder: join(path, ".."),
    sliceOf: new Map(css.split("@font-face").flatMap(pointsOf)),
  };
  faces.set(name, face);
  return face;
}

function pointsOf(rule: string): [number, string][] {
  const file = /files\/([^'")]+\.woff2)/.exec(rule)?.[1];
  const ranges = /unicode-range: ([^;}]+)/.exec(rule)?.[1];
  if (!file || !ranges) return [];
  return ranges
    .trim()
    .split(/,\s*/)
    .flatMap((range) => pointsIn(range).map((point): [number, string] => [point, file]));
}

/** “U+4e03-4e05” as its code points. */
function pointsIn(range: string): number[] {
  const [from = "0", to = from] = range.replace(/^U\+/i, "").split("-");
  const first = Number.parseInt(from, 16);
  return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) => first + index);
}
