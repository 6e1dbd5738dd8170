import { describe, expect, it } from "vitest";
import { inputWith } from "@/lib/core/checks/cases/testing-input";
import { runChecks } from "@/lib/core/checks/run-checks";
import { proseOf } from "@/lib/core/prose/prose";
import { byStep } from "./by-step";
import { chosenFindings } from "./finding-filter";

const input = inputWith({
  year: 2025,
  figures: { "rules:made": "1", "received:charity": "2" },
  front: { phone: "" },
  chapters: { problems: proseOf("无") },
});
const findings = runChecks(input);

describe("the findings", () => {
  it("are grouped by the step in which each is corrected, none left out", () => {
    const steps = byStep(input.form, findings);
    expect(steps.map(({ step }) => step.id)).toEqual([
      "front",
      "chapter-disclosure",
      "chapter-applications",
      "chapter-problems",
    ]);
    expect(steps.flatMap(({ findings: own }) => own).length).toBe(findings.length);
  });

  it("are filtered by severity and step together", () => {
    const chosen = (severity: "error" | "warning" | null, stepId: string | null) =>
      chosenFindings(input.form, findings, { severity, stepId }).map(({ code }) => code);
    expect(chosen(null, null).length).toBe(findings.length);
    expect(chosen("warning", null)).toEqual(["R00-3"]);
    expect(chosen("error", "chapter-disclosure")).toEqual(["R21-18"]);
    expect(chosen("warning", "chapter-disclosure")).toEqual([]);
  });
});
