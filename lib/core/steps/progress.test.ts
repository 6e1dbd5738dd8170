import { describe, expect, it } from "vitest";
import { inputWith } from "../checks/cases/testing-input";
import type { CheckInput } from "../checks/engine/check";
import { runChecks } from "../checks/run-checks";
import { formFor } from "../editions/registry";
import { proseOf } from "../prose/prose";
import { emptyContent, type FieldPath } from "../report";
import { fieldOrder, stageOf, stepOfPath, stepProgress, stepsOf } from "./progress";

describe("the steps of a report", () => {
  it("of 2021: the chapters with tables first, since the text takes their numbers over; preview before sign-off", () =>
    expect(stepsOf(formFor(2025)).map(({ id, title, tableIds }) => [id, title, tableIds.join()])).toEqual([
      ["front", "基本信息", ""],
      ["chapter-disclosure", "二、主动公开政府信息情况", "disclosure"],
      ["chapter-applications", "三、收到和处理政府信息公开申请情况", "applications"],
      ["chapter-litigation", "四、政府信息公开行政复议、行政诉讼情况", "litigation"],
      ["chapter-overview", "一、总体情况", ""],
      ["chapter-problems", "五、存在的主要问题及改进情况", ""],
      ["chapter-others", "六、其他需要报告的事项", ""],
      ["checks", "体检", ""],
      ["preview", "预览", ""],
      ["sign-off", "审签与报送", ""],
    ]));

  it("of 2014: the annex is a step of its own, before the text", () => {
    const steps = stepsOf(formFor(2018)).map(({ id, title }) => [id, title]);
    expect(steps.slice(0, 3)).toEqual([
      ["front", "基本信息"],
      ["table-statistics", "统计表"],
      ["chapter-overview", "一、概述"],
    ]);
    expect(steps.slice(-4)).toEqual([
      ["chapter-others", "七、其他需要报告的事项"],
      ["checks", "体检"],
      ["preview", "预览"],
      ["sign-off", "审签与报送"],
    ]);
  });

  it.each([2018, 2020, 2025])("of %i: the stages of the work follow each other", (year) => {
    const stages = stepsOf(formFor(year)).map(stageOf);
    expect([...new Set(stages)]).toEqual([null, "figures", "prose", "submission"]);
    expect(stages.filter((stage, at) => stage !== stages[at - 1])).toHaveLength(4);
  });

  it.each<[FieldPath, string]>([
    ["front.phone", "front"],
    ["chapter.preface", "front"],
    ["chapter.problems", "chapter-problems"],
    ["figure.carriedIn:total", "chapter-applications"],
    ["figure.rules:made", "chapter-disclosure"],
    ["figure.no-such:cell", "front"],
    ["chapter.no-such", "front"],
  ])("%s is written in %s", (path, step) => expect(stepOfPath(formFor(2025), path)).toBe(step));

  it("orders fields as they are printed", () => {
    const position = fieldOrder(formFor(2025));
    const printed: FieldPath[] = [
      "front.title",
      "chapter.preface",
      "chapter.overview",
      "chapter.disclosure",
      "figure.rules:made",
      "figure.fees:amount",
      "chapter.applications",
      "figure.received:total",
      "chapter.problems",
    ];
    expect([...printed].sort((a, b) => position(a) - position(b))).toEqual(printed);
    expect(new Set(printed.map(position)).size).toBe(printed.length);
  });
});

describe("how far a step has come", () => {
  const progress = (input: CheckInput) =>
    Object.fromEntries(
      stepsOf(input.form).map((step) => [
        step.id,
        stepProgress(step, input.form, input.content, runChecks(input)),
      ]),
    );

  it("nothing is wrong with a report that nobody has begun", () => {
    const input = { ...inputWith({ year: 2025 }), content: emptyContent };
    expect(new Set(Object.values(progress(input)))).toEqual(new Set(["untouched"]));
  });

  it("the headings with which a chapter begins are not its text", () => {
    const input = { ...inputWith({ year: 2025 }), content: emptyContent };
    const chapters = (...lines: string[]) => ({ ...emptyContent, chapters: { overview: proseOf(...lines) } });
    const headings = ["## 主动公开", "", "## 监督保障", ""];
    expect(progress({ ...input, content: chapters(...headings) })["chapter-overview"]).toBe("untouched");
    expect(
      progress({ ...input, content: chapters(...headings, "县级考核列第4。") })["chapter-overview"],
    ).not.toBe("untouched");
    expect(progress({ ...input, content: chapters("## 我们的做法") })["chapter-overview"]).not.toBe(
      "untouched",
    );
  });

  it("a complete report is done but for preview and sign-off", () => {
    const { "sign-off": signOff, preview, ...others } = progress(inputWith({ year: 2025 }));
    expect([signOff, preview]).toEqual(["untouched", "untouched"]);
    expect(new Set(Object.values(others))).toEqual(new Set(["done"]));
  });

  it("what is still to be written is begun; what is wrong has errors, in its own step and in the checks", () => {
    const input = inputWith({
      year: 2025,
      front: { phone: "" },
      figures: { "licences:decisions": null, "received:research": "2", "carriedOut:research": "2" },
    });
    expect(progress(input)).toMatchObject({
      front: "begun",
      "chapter-disclosure": "begun",
      "chapter-applications": "done",
      "chapter-litigation": "done",
      checks: "begun",
    });
    const wrong = inputWith({ year: 2025, figures: { "received:research": "2", "received:total": "3" } });
    expect(progress(wrong)).toMatchObject({
      "chapter-applications": "errors",
      "chapter-litigation": "done",
      checks: "errors",
    });
  });

  it("a table with one figure typed is begun", () => {
    const input = { ...inputWith({ year: 2018 }) };
    const content = { ...emptyContent, figures: { "fees:count": { value: "0" } } };
    expect(progress({ ...input, content })["table-statistics"]).toBe("begun");
  });
});
