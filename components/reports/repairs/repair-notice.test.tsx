// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { RepairNotice } from "./repair-notice";

const { page, draw } = testPage();

function pressUndo(target: Element) {
  const event = new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true });
  act(() => void target.dispatchEvent(event));
}

test("Ctrl+Z undoes what the notice tells of, except where one types", () => {
  const onUndo = vi.fn();
  const notice = { message: "已改为 4", tone: "ok" as const, applied: {} };
  const show = (shown: typeof notice | null) =>
    draw(
      <>
        <input />
        <ul>
          <li>问题</li>
        </ul>
        <RepairNotice notice={shown} onUndo={onUndo} onDismiss={() => undefined} />
      </>,
    );
  const element = (selector: string) => page.querySelector(selector) ?? expect.fail(selector);
  show(notice);
  pressUndo(element("input"));
  expect(onUndo).not.toHaveBeenCalled();
  pressUndo(element("li"));
  expect(onUndo).toHaveBeenCalledTimes(1);
  show(null);
  pressUndo(element("li"));
  expect(onUndo).toHaveBeenCalledTimes(1);
});
