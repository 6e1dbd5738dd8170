import { describe, expect, it } from "vitest";
import { examineFile } from "./examine-file";
import { seedBytes, seedNames } from "./testing-seeds";

/**
 * Every error in five real reports, over all rules, by its code and the words it points at: what a careful reader would send
 * back. Nothing else may be one. Chapters that the outline wants and the source does not have are told as empty (R00-1).
 */
const expected: Record<string, string[]> = {
  // No chapter on reviews and lawsuits, none on other matters.
  "000": ["R00-1 五、因政府信息公开申请行政复议、提起行政诉讼情况", "R00-1 七、其他需要报告的事项"],
  // A heading of its outline is missing; its figures agree.
  "001": ["R00-1 九、所属事业单位信息公开推进情况"],
  // Neither reviews and lawsuits nor staff and means.
  "002": ["R00-1 五、行政复议、行政诉讼和举报投诉情况", "R00-1 六、机构建设、保障经费和会议培训情况"],
  "003": ["R00-1 七、其他需要报告的事项"],
  // 23 in all, and 167 by WeChat alone.
  "004": ["R14-8 （一）主动公开政府信息数"],
};

describe.skipIf(seedNames.length < 5)("the errors of the real reports", () => {
  it.each(Object.entries(expected))("%s", async (start, wanted) => {
    const name = seedNames.find((each) => each.startsWith(start)) ?? "";
    const findings = await examineFile(seedBytes(name), name);
    expect(
      findings
        .filter(({ severity }) => severity === "error")
        .map(({ code, places }) => `${code} ${places[0]?.label ?? ""}`),
    ).toEqual(wanted);
  });
});
