import { describe, expect, it } from "vitest";
import { type Prose, proseOf } from "../../../prose/prose";
import { base } from "../../cases/base";
import { inputWith } from "../../cases/testing-input";
import { runChecks } from "../../run-checks";

const code = "R00-129";
const counted = "全年在政务专栏发布信息126条，其中惠农补贴48条。";
const general = "各村的公开栏由驻村干部每月核对，发现过期的内容当场换下。";

function found(now: string[], before: string[], year = 2025) {
  const chapters = { disclosure: proseOf(...now) };
  const input = inputWith({ year, chapters, base: { disclosure: proseOf(...before) } });
  return runChecks(input).filter((finding) => finding.code === code);
}

describe("text imported from another year's report", () => {
  it.each(base.map((each) => [each.name, each] as const))("%s", (_, { report, finds }) =>
    expect(runChecks(inputWith(report)).filter((finding) => finding.code === code)).toHaveLength(
      finds.includes(code) ? 1 : 0,
    ),
  );

  it("names the sentences with figures at their places, and can be confirmed", () => {
    const [finding] = found([general, counted], [general, counted]);
    expect(finding?.places.map(({ passage }) => passage?.text)).toEqual([counted]);
    expect(finding?.confirmation).toBe("本年情况相同");
  });

  it("points at the chapter if no sentence has a figure", () =>
    expect(found([general], [general])[0]?.places).toEqual([
      { path: "chapter.disclosure", label: "二、主动公开政府信息情况" },
    ]));

  it("keeps its key while the text is worked on, and has another one for another base", () => {
    const [whole] = found([general, counted], [general, counted]);
    const [part] = found(["今年的公开栏移到了大厅门口。", counted], [general, counted]);
    expect(part?.key).toBe(whole?.key);
    expect(found([general, counted, counted], [general, counted, counted])[0]?.key).not.toBe(
      found([`${general}${general}`], [`${general}${general}`])[0]?.key,
    );
  });

  it.each([
    ["2024年，本镇开展了专项整治。", true],
    ["2025年，本镇将继续开展专项整治。", true],
    ["2021年建成的公开专区继续使用。", false],
    ["3月15日，镇里召开了专题会议。", true],
    ["收到申请0件，办结0件。", false],
    ["2024年收到政府信息公开申请3件，没有因此产生的行政复议。", true],
    ["本年度未收到政府信息公开申请。", false],
    ["联系电话0000-1234567，周一至周五可以来办公室查阅。", false],
    ["统计期限自2025年1月1日起至2025年12月31日止。", false],
    ["接到投诉的7个工作日内答复，12345转来的当天办理。", false],
    ["办了三期培训班。", true],
  ])("“%s” is of another year: %s", (sentence, isFound) =>
    expect(found([sentence, "公开栏移到了大厅门口。"], [sentence, general])).toHaveLength(isFound ? 1 : 0),
  );

  it("says nothing of a number that comes from this year's table", () => {
    const now: Prose = {
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "全年收到申请" },
            { type: "liveFigure", attrs: { cellId: "received:total", unit: true } },
            { type: "text", text: "，都按时答复。" },
          ],
        },
      ],
    };
    const typed = proseOf("全年收到申请3件，都按时答复。");
    const report = { year: 2025, figures: { "received:naturalPerson": "3" }, base: { applications: typed } };
    const codes = (chapter: Prose) =>
      runChecks(inputWith({ ...report, chapters: { applications: chapter } })).map((finding) => finding.code);
    expect(codes(typed)).toContain(code);
    expect(codes(now)).not.toContain(code);
  });
});
