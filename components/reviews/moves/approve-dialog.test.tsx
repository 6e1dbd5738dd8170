// @vitest-environment jsdom
import { act, useState } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { Review } from "@/lib/reviews/types";
import { ApproveDialog } from "./approve-dialog";

vi.mock("@/lib/publications/actions", () => ({ approveAction: vi.fn(), approveAndPublishAction: vi.fn() }));
vi.mock("../use-review-action", () => ({
  useReviewAction: () => {
    const [busy, setBusy] = useState(false);
    const run = () => {
      setBusy(true);
      return new Promise(() => undefined);
    };
    return { run, busy, refusals: [], forget: () => undefined };
  },
}));

const { draw, button } = testPage();

/** What the dialog reads of a review; the rest is cast away. */
const review = {
  ...{ reportId: "r", seen: "v", notes: [], findings: [], asIssued: null, published: null },
  version: { title: "青石镇人民政府2025年政府信息公开工作年度报告", number: 1 },
} as unknown as Review;

const words = () => [...document.querySelectorAll('[role="dialog"] button')].map((each) => each.textContent);

test("while a report is only approved, nothing says that it is being published", async () => {
  draw(<ApproveDialog review={review} />);
  await act(async () => button("审核通过并公布").click());
  const only = [...document.querySelectorAll("button")].find(
    (each) => each.textContent === "只通过，暂不公布",
  );
  await act(async () => only?.click());
  expect(words()).toContain("正在通过…");
  expect(words()).not.toContain("正在公布…");
});
