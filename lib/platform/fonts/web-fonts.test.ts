import { expect, test } from "vitest";
import { everyFontFace, fontCacheControl, fontFaces, fontFile, fontUrl, missingFrom } from "./web-fonts";

const urlOf = (file: string) => `/fonts/${file}`;

test("a page names the slices of its own characters, and each is a font", () => {
  const { css, files } = fontFaces([{ face: "song-400", characters: "年报一二年" }], urlOf);
  const named = [...css.matchAll(/unicode-range:([^}]+)/g)].flatMap(([, ranges]) => ranges?.split(",") ?? []);
  expect(named.toSorted()).toEqual(["U+4e00", "U+4e8c", "U+5e74", "U+62a5"]);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(css).toContain(`url(/fonts/${file})`);
    expect(String.fromCharCode(...(fontFile(file) ?? []).slice(0, 4))).toBe("wOF2");
  }
});

test("a face of the reader's own stands before the slice that would be loaded", () => {
  const { css, files } = fontFaces([{ face: "sans-400", characters: "年" }], urlOf);
  expect(css).toMatch(/src:(?:local\("[^"]+"\),)*local\("Microsoft YaHei"\),url\(/);
  expect(css).toContain('local("PingFangSC-Regular"),');
  expect(css).toContain(`url(/fonts/${files[0]})`);
});

test("neighbouring characters are one range", () => {
  const { css } = fontFaces([{ face: "sans-700", characters: "0123456789" }], urlOf);
  expect(css).toContain("unicode-range:U+30-39}");
});

test("every face has the Chinese that a report uses", () => {
  for (const face of ["sans-400", "sans-500", "sans-700", "song-400", "song-700", "kai-400"] as const)
    expect(fontFaces([{ face, characters: "政府信息公开工作年度报告" }], urlOf).css).toContain("U+653f");
});

test("every character of every face has one rule, for pages on which anything may be written", () => {
  const css = everyFontFace(urlOf);
  for (const family of ["Noto Sans SC", "Noto Serif SC", "LXGW WenKai"]) expect(css).toContain(`"${family}"`);
  const rules = css.split("\n");
  const files = rules.map((rule) => /url\(\/fonts\/([^)]+)\)/.exec(rule)?.[1] ?? "");
  expect(new Set(files).size).toBe(rules.length);
  expect(files.every((file) => fontFile(file))).toBe(true);
});

test("finds which Chinese characters of a text a face lacks", () => {
  expect(missingFrom("song-400", "驩城镇𠮷先生、𠮷A①")).toEqual(["𠮷"]);
});

test("only slices can be asked for", () => {
  for (const name of ["song-400/../400.css", "song-400", "other/x.woff2", "constructor/x.woff2"])
    expect(fontFile(name)).toBeNull();
});

test("a slice is kept for a year by the URL that pages name, and by no other", () => {
  const at = (path: string) => fontCacheControl(new URL(path, "https://nianbao.example"));
  expect(fontUrl("song-400/a.woff2")).toMatch(/^\/fonts\/song-400\/a\.woff2\?v=[0-9a-f]{12}$/);
  expect(at(fontUrl("song-400/a.woff2"))).toBe("public, max-age=31536000, immutable");
  for (const other of ["/fonts/song-400/a.woff2", "/fonts/song-400/a.woff2?v=0123456789ab"])
    expect(at(other)).toBe("public, max-age=0, must-revalidate");
});
