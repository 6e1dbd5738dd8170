// @vitest-environment jsdom
import { act, Fragment, useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { testPage } from "@/components/ui/testing-page";
import { decisionResults } from "@/lib/core/workflow/decision-results";
import { DecisionNotice, DecisionResultProvider, useDecisionResult } from "./decision-result";

const place = vi.hoisted(() => ({ path: "" }));
vi.mock("next/navigation", () => ({ usePathname: () => place.path }));

const { page, draw } = testPage();
const scrolled = vi.fn();

beforeEach(() => {
  place.path = "/desk/reports/1/sign-off";
  scrolled.mockReset();
  // What has the focus within a dialog is scrolled as well.
  Element.prototype.scrollIntoView = function scrollIntoView(this: Element) {
    if (!this.closest("[role=dialog]")) scrolled();
  };
});

/** A decision in a dialog, as on the page of a review, below its result. */
function Deciding() {
  const [open, setOpen] = useState(false);
  const setResult = useDecisionResult();
  return (
    <Dialog title="退回修改" open={open} onOpenChange={setOpen} trigger={<Button>退回</Button>}>
      <Button onClick={() => setOpen(false)}>取消</Button>
      <Button
        onClick={() => {
          setResult(decisionResults.return);
          setOpen(false);
        }}
      >
        确定
      </Button>
    </Dialog>
  );
}

const press = async (words: string) => {
  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === words);
  await act(async () => button?.click());
  // The dialog gives the focus back in a later task.
  await act(() =>
    vi.waitFor(
      () => expect(document.querySelector("[role=dialog]")?.isConnected ?? false).toBe(words === "退回"),
      { timeout: 20_000 },
    ),
  );
  await act(async () => new Promise((resolve) => setTimeout(resolve)));
};

/** `state` is the key of what a move mounts again. */
function drawPage(state = "drafting") {
  draw(
    <DecisionResultProvider>
      <Fragment key={state}>
        <DecisionNotice />
        <Deciding />
      </Fragment>
    </DecisionResultProvider>,
  );
}

test("the result of a decision takes the focus from the dialog and is scrolled into view", async () => {
  drawPage();
  await press("退回");
  await press("确定");
  expect(document.activeElement?.textContent).toBe("已退回修改");
  expect(document.activeElement?.tagName).toBe("H2");
  expect(page.querySelector("[role=status]")?.textContent).toContain("单位会收到消息");
  expect(scrolled).toHaveBeenCalledTimes(1);
});

test("a dialog that is only closed gives the focus back to its button", async () => {
  drawPage();
  await press("退回");
  await press("取消");
  expect(document.activeElement?.textContent).toBe("退回");
  expect(page.textContent).not.toContain("已退回修改");
  expect(scrolled).not.toHaveBeenCalled();
});

test("the result stays, and takes the focus again, when the decision mounts the page again", async () => {
  drawPage();
  await press("退回");
  await press("确定");
  drawPage("returned");
  expect(document.activeElement?.textContent).toBe("已退回修改");
  expect(scrolled).toHaveBeenCalledTimes(2);
});

test("the result is gone on another page", async () => {
  drawPage();
  await press("退回");
  await press("确定");
  place.path = "/desk/reports/1/front";
  drawPage();
  expect(page.textContent).not.toContain("已退回修改");
});
