// @vitest-environment jsdom
import { act, useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { testPage } from "@/components/ui/testing-page";
import { decisionResults } from "@/lib/core/workflow/decision-results";
import { DecisionNotice, DecisionsProvider, useDecisionResult } from "./decisions";

const { page, draw } = testPage();
const scrolled = vi.fn();

beforeEach(() => {
  scrolled.mockReset();
  Element.prototype.scrollIntoView = scrolled;
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
    vi.waitFor(() =>
      expect(document.querySelector("[role=dialog]")?.isConnected ?? false).toBe(words === "退回"),
    ),
  );
  await act(async () => new Promise((resolve) => setTimeout(resolve)));
};

function drawPage(shown = true) {
  draw(
    <DecisionsProvider>
      {shown && <DecisionNotice />}
      <Deciding />
    </DecisionsProvider>,
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

test("the result is gone when this part of the page was left", async () => {
  drawPage();
  await press("退回");
  await press("确定");
  drawPage(false);
  drawPage();
  expect(page.textContent).not.toContain("已退回修改");
});
