import { describe, expect, it } from "vitest";
import { inputWith } from "@/lib/core/checks/cases/testing-input";
import type { Finding } from "@/lib/core/checks/engine/check";
import { type RepairOffer, repairsByLabel } from "@/lib/core/checks/engine/repairs/repairs-by-label";
import { runChecks } from "@/lib/core/checks/run-checks";
import { proseOf, proseText } from "@/lib/core/prose/prose";
import { withField } from "@/lib/core/report";
import { appliedRepair } from "./applied-repair";
import { currentOffer } from "./current-offer";

const input = inputWith({
  year: 2025,
  chapters: { others: proseOf("（一）加强领导。成立了小组。", "（二）做好公开。按月更新。") },
});
const offersIn = (findings: readonly Finding[]) => findings.flatMap(({ repairs }) => repairsByLabel(repairs));

describe("a repair that is clicked before the checks have followed the previous one", () => {
  it("is found at the present position of its words", () => {
    const offers = offersIn(runChecks(input)).filter(({ repairs }) =>
      repairs.some(({ value }) => "with" in value && "headingLevel" in value.with),
    );
    const [first, second] = offers as [RepairOffer, RepairOffer];
    const one = appliedRepair(input.content, first, input.form);
    const path = "chapter.others";
    const content = withField(input.content, path, one?.fields[0]?.after ?? "");
    expect(appliedRepair(content, second, input.form)).toBeNull();

    const found = currentOffer(second, runChecks({ ...input, content }));
    const both = found && appliedRepair(content, found, input.form);
    expect(proseText(withField(content, path, both?.fields[0]?.after ?? "").chapters.others)).toBe(
      "加强领导\n成立了小组。\n做好公开\n按月更新。",
    );
  });

  it("is not applied if nothing of the kind is left", () => {
    const [offer] = offersIn(runChecks(input)) as [RepairOffer];
    expect(currentOffer(offer, [])).toBeNull();
  });
});
