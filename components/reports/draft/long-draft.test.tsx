import { renderToString } from "react-dom/server";
import { expect, test, vi } from "vitest";
import type { Finding } from "@/lib/core/checks/engine/check";
import { formFor } from "@/lib/core/editions/registry";
import { longestChapter } from "@/lib/core/prose/testing-longest";
import { emptyContent } from "@/lib/core/report";
import type { LoadedDraft } from "@/lib/reports/loaders";
import { PreviewStep } from "../steps/preview-step";
import { DraftProvider, useFindings } from "./draft-context";

const checks = vi.hoisted(() => ({ run: vi.fn(() => []) }));
vi.mock("@/lib/core/checks/run-checks", () => ({ runChecks: checks.run, runChecksInSteps: vi.fn() }));
vi.mock("@/lib/reports/actions", () => ({}));
vi.mock("@/lib/reviews/actions", () => ({}));
vi.mock("next/navigation", () => ({
  useRouter: () => ({}),
  usePathname: () => "/desk/reports/r/preview",
  useParams: () => ({ reportId: "r" }),
  useSearchParams: () => new URLSearchParams(),
}));

const form = formFor(2025);

function loadedDraft(findings: Finding[] | null): LoadedDraft {
  return {
    draft: {
      id: "r",
      unit: {
        code: "990101000001",
        name: "青石镇",
        organ: "青石镇人民政府",
        kind: "township",
        listed: "township",
        mayMakeDocuments: null,
      },
      ...{
        lineage: [],
        year: 2025,
        edition: form.edition.id,
        countyForm: {},
        state: "drafting",
        asIssued: null,
      },
      ...{ unlocked: null, begunFromId: null, versions: {}, savedAt: null },
      content: { ...emptyContent, chapters: { overview: longestChapter("甲") } },
    },
    ...{
      roles: ["clerk"],
      mayWrite: true,
      timeliness: { filed: null, daysLeft: null },
      lastYear: null,
      base: undefined,
    },
    usual: { notice: null, words: [] },
    county: { otherUnits: [], above: [], medians: {}, alike: [] },
    findings,
    ...{
      conflicts: [],
      conflictCount: 0,
      explanations: [],
      notes: [],
      events: [],
      reviewedBy: "",
      ownWork: null,
      lastSigned: null,
    },
  };
}

function drawnOnTheServer(findings: Finding[] | null): string {
  return renderToString(
    <DraftProvider loaded={loadedDraft(findings)} me={{ id: "m", name: "李敏" }}>
      <Count />
      <PreviewStep />
    </DraftProvider>,
  );
}

function Count() {
  return <p>{`发现${useFindings().length}项`}</p>;
}

const finding: Finding = {
  ...{ key: "k", code: "R21-1", severity: "error", message: "缺少一章", places: [] },
  ...{ group: "report", sides: [], difference: null, repairs: [] },
};

test("the server neither examines a long draft in drawing it nor draws its document", () => {
  const html = drawnOnTheServer([finding]);
  expect(html).toContain("发现1项");
  expect(html).toContain("正在排版");
  expect(html).not.toContain("按期办结");
  expect(checks.run).not.toHaveBeenCalled();
});

test("a draft of usual length comes drawn and examined", () => {
  expect(drawnOnTheServer(null)).toContain("按期办结");
  expect(checks.run).toHaveBeenCalled();
});
