import { describe, expect, it } from "vitest";
import { examineFile } from "../examine/examine-file";
import { seedBytes, seedNames } from "./seed-files";

/**
 * Every error in five real reports by all rules, with its code and the words that it marks, and every item
 * that the Regulation requires and the report lacks (R00-41). Chapters that only some county's outline has
 * are not missing.
 */
const expected: Record<string, string[]> = {
  // Nothing on reviews and lawsuits.
  "000": ["R00-41 一、概述"],
  "001": [],
  // Neither fees nor reviews and lawsuits.
  "002": ["R00-41 一、工作制度建立完善情况", "R00-41 一、工作制度建立完善情况"],
  "003": [],
  // 23 in all, and 167 by WeChat alone.
  "004": ["R14-8 （一）主动公开政府信息数"],
};

describe.skipIf(seedNames.length < 5)("the errors of the real reports", () => {
  it.each(Object.entries(expected))("%s", async (start, wanted) => {
    const name = seedNames.find((each) => each.startsWith(start)) ?? "";
    const findings = await examineFile(seedBytes(name), name);
    expect(
      findings
        .filter(({ code, severity }) => severity === "error" || code === "R00-41")
        .map(({ code, places }) => `${code} ${places[0]?.label ?? ""}`),
    ).toEqual(wanted);
  });
});
