// @vitest-environment jsdom
import { expect, test } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { QueueRow } from "@/lib/reviews/types";
import { DaysLeft } from "./days-left";
import { FindingLinks } from "./finding-links";
import { PublicationCell } from "./publication-cell";
import { StateCell } from "./state-cell";

const { page, draw } = testPage();
const row: QueueRow = {
  ...{ unitCode: "1", unit: "青石镇", kind: "township", year: 2025, state: "submitted", versionNumber: 2 },
};
const published = { ...row, publishedOn: "2026-01-28" };

test("a correction that is submitted again is not taken for a report that was returned", () => {
  draw(<StateCell row={row} />);
  expect(page.textContent).toBe("已报送第 2 次报送");
  draw(<StateCell row={published} />);
  expect(page.textContent).toContain("更正");
  for (const state of ["published", "correcting"] as const) {
    draw(<StateCell row={{ ...published, state, versionNumber: undefined }} />);
    expect(page.textContent?.match(/更正/g) ?? []).toHaveLength(state === "published" ? 0 : 1);
  }
});

test("the reason of an extension stays when the report was filed by it", () => {
  draw(<DaysLeft dueOn="2026-01-28" filedOn="2026-01-27" extension="主要负责人调整" />);
  expect(page.textContent).toBe("按时 1月27日延期：主要负责人调整");
});

test("whether it became public in time stays in the row; overdue says more than the filing, or nothing", () => {
  const filed = { ...row, dueOn: "2026-01-31", filedOn: "2026-01-12" };
  const said = (more: Partial<QueueRow>) => {
    draw(<PublicationCell row={{ ...filed, ...more }} />);
    return page.textContent;
  };
  expect(said({ publishedOn: "2026-01-28" })).toBe("按时 1月28日");
  expect(said({ publishedOn: "2026-02-03" })).toBe("迟 3 天");
  expect(said({ publishedOn: "2027-05-03" })).toBe("2027-05-03");
  expect(said({ unpublishedFor: 5 })).toBe("未公布，逾期 5 天");
  expect(said({})).toBe("—");
  expect(said({ filedOn: undefined, daysLeft: -5, unpublishedFor: 5 })).toBe("—");
  expect(said({ filedOn: undefined, publishedOn: "2026-02-03" })).toBe("—");
});

test("each number of findings leads to the first such finding within the report", () => {
  const links = () => [...page.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  draw(<FindingLinks row={{ ...row, reportId: "r", findings: { error: 1, hint: 4 } }} />);
  expect(links()).toEqual(["/reviews/r#found-error", "/reviews/r#found-hint"]);
  draw(<FindingLinks row={{ ...row, reportId: "r", findings: {} }} />);
  expect(page.textContent).toBe("没有问题");
  draw(<FindingLinks row={row} />);
  expect(page.textContent).toContain("报送后显示");
});
