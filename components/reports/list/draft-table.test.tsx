// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { DraftRow } from "@/lib/reports/loaders";
import { AtHandCard } from "./at-hand-card";
import { DraftTable } from "./draft-table";

vi.mock("./remove-draft", () => ({ RemoveDraft: () => null }));

const { page, draw } = testPage();

const row: DraftRow = {
  ...{ id: "r", year: 2025, state: "published", unit: "青石镇", roles: ["clerk"], written: true },
  ...{ timeliness: { filed: null, daysLeft: null }, isTakenDown: false },
};

test("a report that is taken from public sight is not said to be published", () => {
  draw(<DraftTable rows={[row]} />);
  expect(page.textContent).toContain("已公布");
  draw(<DraftTable rows={[{ ...row, isTakenDown: true }]} />);
  expect(page.textContent).not.toContain("已公布");
  expect(page.textContent).toContain("已撤下公开");
  draw(<DraftTable rows={[{ ...row, isTakenDown: true, state: "correcting" }]} />);
  expect(page.textContent).not.toContain("已撤下公开");
});

test("nor on the card of the report at hand, which says what is to be done", () => {
  const at = { row: { ...row, isTakenDown: true }, toDo: "wait" } as const;
  draw(<AtHandCard atHand={at} unready={null} />);
  expect(page.textContent).toContain("已从公开网站撤下，请发起更正");
  expect(page.textContent).not.toContain("已公布");
});
