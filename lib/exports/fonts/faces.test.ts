import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { documentOf, paragraph } from "../testing/documents";
import { bareText, drawnWith } from "../typst/testing-pdf";
import { openTypesetter } from "../typst/typesetter";
import { chooseFaces } from "./faces";
import { loadFaces } from "./load-faces";
import { readFont } from "./sfnt";

const folder = mkdtempSync(join(tmpdir(), "fonts-"));
afterAll(() => rmSync(folder, { recursive: true }));

const open = loadFaces(null);
const [regular = new Uint8Array()] = open.files;

/** A font that an operator might have: the open one under a name of the same length. */
function renamed(name: string): Uint8Array {
  const utf16 = (text: string) => Buffer.from(text, "utf16le").swap16();
  const bytes = Buffer.from(regular);
  const [from, to] = [utf16("Noto Serif SC"), utf16(name)];
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) bytes.set(to, at);
  return bytes;
}

describe("a font file", () => {
  test("states its family and which characters it draws", () => {
    const [face] = readFont(regular);
    expect(face?.families[0]).toBe("Noto Serif SC");
    for (const character of "驩政A1，") expect(face?.covers(character.codePointAt(0) ?? 0)).toBe(true);
    for (const character of "𠮷😀\u0000") expect(face?.covers(character.codePointAt(0) ?? 0)).toBe(false);
  });

  test("that is not a font, or truncated, has no faces", () => {
    expect(readFont(Buffer.from("no font at all"))).toEqual([]);
    expect(readFont(regular.subarray(0, 40))).toEqual([]);
    expect(readFont(new Uint8Array())).toEqual([]);
  });
});

describe("the faces of a document", () => {
  test("are the open ones if the operator has none, and the statement says so", () => {
    expect(open.statement).toContain("正文思源宋体（代仿宋_GB2312）；一级标题思源黑体（代黑体）");
    const first = Object.entries(open.byRole).map(([role, { families }]) => [role, families[0]]);
    expect(first.filter(([, family]) => family !== "Noto Serif SC")).toEqual([["levelOne", "Noto Sans SC"]]);
  });

  test("tell headings of the first level from those of the second", () => {
    const heading = { type: "heading" as const, number: "", chapterId: "overview" };
    const { bytes } = openTypesetter(open).writePdf(
      documentOf([
        { ...heading, id: "a", level: 1, text: "总体情况" },
        { ...heading, id: "b", level: 2, text: "主动公开" },
      ]),
    );
    expect([drawnWith(bytes, "总"), drawnWith(bytes, "主")]).toEqual([
      expect.stringContaining("NotoSansSC"),
      expect.stringContaining("NotoSerifSC"),
    ]);
  });

  test("are the operator's if they are the standard's; the open one draws characters they lack", () => {
    writeFileSync(join(folder, "fang.ttf"), renamed("FangSong_GB23"));
    writeFileSync(join(folder, "notes.txt"), "no font");
    writeFileSync(join(folder, "broken.ttf"), "no font");
    const faces = loadFaces(folder);
    expect(faces.byRole.body).toMatchObject({ families: ["FangSong_GB23", "Noto Serif SC"], weight: 400 });
    expect(faces.statement).toContain("正文FangSong_GB23；一级标题思源黑体（代黑体）");
    const { bytes } = openTypesetter(faces).writePdf(documentOf([paragraph("驩城镇公开信息")]));
    expect(bareText(bytes)).toBe("驩城镇公开信息");
  });

  test("are open ones of the same kind if the operator has only those, and are stated as substitutes", () => {
    const kai = Buffer.from(renamed("LXGW WenKai G"));
    expect(chooseFaces([kai], [regular]).byRole.levelTwo.families[0]).toBe("LXGW WenKai G");
    expect(chooseFaces([kai], [regular]).statement).toContain("二级标题LXGW WenKai G（代楷体_GB2312）");
    const both = chooseFaces([kai, renamed("KaiTi_GB2312S")], [regular]);
    expect(both.statement).toContain("二级标题KaiTi_GB2312S；");
    expect(chooseFaces([renamed("FandolFang-Rg")], [regular]).statement).toContain(
      "正文FandolFang-Rg（代仿宋_GB2312）",
    );
  });

  test("cannot be chosen from a folder that does not exist", () => {
    expect(() => loadFaces(join(folder, "gone"))).toThrow("FONTS_DIR");
  });
});
