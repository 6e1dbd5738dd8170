import { describe, expect, it } from "vitest";
import { inputWith } from "../checks/cases/testing-input";
import { runChecks } from "../checks/run-checks";
import { proseOf } from "../prose/prose";
import { toFill } from "../statements/blanks";
import { owedWords, stepOwed } from "./owed";
import { stepsOf } from "./progress";

const nothing = { explained: new Set<string>(), openNotes: [], conflicts: [] };

function owed(
  stepId: string,
  input: ReturnType<typeof inputWith>,
  more: Partial<Parameters<typeof stepOwed>[3]> = {},
) {
  const step = stepsOf(input.form).find(({ id }) => id === stepId);
  if (!step) throw new Error(`no step ${stepId}`);
  return owedWords(
    stepOwed(step, input.form, input.content, { ...nothing, findings: runChecks(input), ...more }),
  );
}

describe("what a step owes", () => {
  it("is nothing in a complete report", () =>
    expect(
      owed("checks", inputWith({ year: 2025 }), {
        explained: new Set(runChecks(inputWith({ year: 2025 })).map(({ key }) => key)),
      }),
    ).toBe(""));

  it("is every blank cell, in its step and in the checks", () => {
    const input = inputWith({
      year: 2025,
      figures: { "licences:decisions": null, "penalties:decisions": null },
    });
    expect(owed("chapter-disclosure", input)).toContain("待填 2格");
    expect(owed("checks", input)).toContain("待填 2格");
    expect(owed("chapter-litigation", input)).not.toContain("待填");
  });

  it("is what has not been written, which needs no words yet: no contact, blanks of a usual sentence", () => {
    const begun = inputWith({ year: 2025, front: { address: "", phone: "" } });
    expect(owed("front", begun)).toBe("待填 1处");
    const asked = inputWith({
      year: 2025,
      chapters: { others: proseOf(`收取信息处理费${toFill("金额")}。没有其他需要报告的事项。`) },
      figures: { "licences:decisions": null },
    });
    expect(owed("chapter-others", asked)).toBe("待填 1处");
    expect(owed("checks", asked)).toContain("待填 1格、1处");
  });

  it("is last year's text as it was imported, until it is confirmed or changed", () => {
    const last = proseOf("各村的公开栏由驻村干部每月核对，全年换下过期内容37条。");
    const imported = (now = last) =>
      inputWith({ year: 2025, chapters: { problems: now }, base: { problems: last } });
    const confirmed = new Set(runChecks(imported()).map(({ key }) => key));
    expect(owed("chapter-problems", imported())).toBe("待核对 往年文字");
    expect(owed("chapter-problems", imported(), { explained: confirmed })).toBe("");
    expect(owed("chapter-problems", imported(proseOf("今年公开栏移到了大厅门口。")))).toBe("");
    expect(owed("chapter-others", imported())).toBe("");
  });

  it("is each warning without words, each open note and each field with two versions", () => {
    const input = inputWith({ year: 2025 });
    const warning = {
      key: "one",
      severity: "warning",
      places: [{ path: "figure.received:total" }],
    };
    const more = { openNotes: ["chapter.applications"], conflicts: ["figure.received:total"] };
    expect(owed("chapter-applications", input, { ...more, findings: [warning] })).toBe(
      "待说明 1 · 待答复批注 1 · 两个版本 1",
    );
    expect(owed("chapter-applications", input, { findings: [warning], explained: new Set(["one"]) })).toBe(
      "",
    );
    expect(owed("chapter-others", input, { ...more, findings: [warning] })).toBe("");
  });
});
