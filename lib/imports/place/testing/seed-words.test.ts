import { describe, expect, it } from "vitest";
import { runChecks } from "@/lib/core/checks/run-checks";
import { readDocument } from "../../read/read-document";
import { placeDocument } from "../place-document";
import { seedBytes, seedNames } from "./seed-files";

/**
 * What a careful reader objects to in the text of the five real reports: dates, structure, terms, personal
 * data. Codes with the words that each finding marks. What the import corrects itself (bookmarks, widths,
 * page chrome, spaces) and what it reports as missing (an empty chapter) is not reported again.
 */
const expected: Record<string, [code: string, words: string][]> = {
  "000": [],
  "001": [
    ["R00-43", "2018年，对于"],
    ["R00-56", "地"],
    ["R00-59", "其它"],
  ],
  // Nine chapters in the source, placed in seven: its list no longer fits.
  "002": [
    ["R00-41", ""],
    ["R00-46", "一、是"],
    ["R00-46", "二、是"],
    ["R00-47", "主动公开政府信息情况、依申请公开政府信息情况"],
  ],
  // Three parts in the source, placed in the six items of the Regulation.
  "003": [
    ["R00-47", "政府信息公开情况、存在的问题和2019年工作思路"],
    ["R00-59", "截止"],
  ],
  "004": [
    ["R00-54", "（以下简称《条例》"],
    ["R00-55", "是是"],
    ["R00-59", "台帐"],
  ],
};

const ofWords = /^R00-[3-6]\d$|^R14-2[67]$/;

describe.skipIf(seedNames.length === 0).each(seedNames)("%s", (name) => {
  it("is objected to where a careful reader would, and nowhere else", async () => {
    const { form, content, unit } = placeDocument(await readDocument(seedBytes(name), name));
    const input = { form, content, lastYear: null, unit: { name: unit ?? "", kind: "township" as const } };
    const found = runChecks(input).filter(({ code }) => ofWords.test(code));
    const wanted = expected[name.slice(0, 3)] ?? [];
    expect(found.map(({ code }) => code).sort()).toEqual(wanted.map(([code]) => code));
    for (const [code, words] of wanted)
      expect(
        found.some(
          (finding) =>
            finding.code === code && (words === "" || finding.places[0]?.passage?.text.startsWith(words)),
        ),
        `${code} ${words}`,
      ).toBe(true);
    expect(found.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
