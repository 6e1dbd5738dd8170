import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { root } from "../paths.mjs";
import { parsedSource } from "./sources";

/** Words that call the area which collects reports a county. It may be a city. */
const ofCounty = /县级|本县|全县|县里|县政府|各乡镇|我县/;

/** Folders that read the words of reports. */
const readsReports =
  /^lib\/(core\/(checks\/(cases|kinds\/(names|terms|structure))|lexicon|facts|similarity)|imports\/(read|place)|platform\/prisma)\//;

/** Where such a word is right: it is about counties alone, or stands beside the city's. */
const right: Readonly<Record<string, RegExp>> = {
  "lib/core/unit-kind.ts": /^县级$/,
  "lib/core/season/season-paper.ts": /^各乡镇（街道），县政府各部门/,
  "components/counties/settings-form.tsx": /^《条例》第四十九条/,
  "components/imports/check/report/unit-and-year.tsx": /^县级政府$/,
  "lib/accounts/rules.ts": /^须设在县级或以上单位/,
  "lib/accounts/csv-import/check.ts": /^县级审核员$/,
  "lib/core/editions/national/adding.ts": /^县级及以下没有规章制定权$/,
  "lib/core/editions/2014/local-zibo.ts": /^（一）区县政府/,
  "lib/core/checks/rules/bodies.ts": /^县里的单位写县委|不由各乡镇、各部门的报告汇总/,
  "lib/core/checks/rules/sections.ts": /^县级以下机关不写自己制定/,
  "lib/core/help/text/season.ts": /“本县的报告”|「本县的常用表述和例子」|本县（或本市）|「写入本县报告」/,
  "lib/core/help/text/accounts.ts": /类别选「县级」/,
};

/** The texts of a source file in which the area is called a county. */
function countyTexts(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node);
    if (isText && ofCounty.test(node.text)) found.push(node.text.trim());
    ts.forEachChild(node, visit);
  };
  visit(parsedSource(path, text).tree);
  return found;
}

test("the finder sees strings, templates and texts between tags, and no comments", () => {
  const seen = ['const one = "本县";', "const two = `$" + "{3}县里`;", "const three = <p>县级审核员</p>;"];
  expect(seen.map((each) => countyTexts("x.tsx", each))).toEqual([["本县"], ["县里"], ["县级审核员"]]);
  expect(countyTexts("x.tsx", "// 本县\nexport const four = 5;")).toEqual([]);
});

test("a text calls the area that collects reports by its kind, or by a word for any: no county where it is a city", () => {
  const paths = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "app", "components", "lib"], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .filter(
      (path) => /\.tsx?$/.test(path) && !/\.test\.|\/testing[-/.]/.test(path) && !readsReports.test(path),
    );
  const texts = paths.flatMap((path) => {
    const text = readFileSync(`${root}/${path}`, "utf8");
    return ofCounty.test(text) ? countyTexts(path, text).map((found) => ({ path, found })) : [];
  });
  expect(texts.filter(({ path, found }) => !right[path]?.test(found))).toEqual([]);
  expect(Object.keys(right).filter((path) => !texts.some((each) => each.path === path))).toEqual([]);
});
