// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { useCellClicks } from "./use-cell-clicks";

const { page, draw } = testPage();

function Paper({ onCell }: { onCell: (cellId: string, text: string) => void }) {
  return (
    <div ref={useCellClicks(true, onCell)}>
      <span data-cell="penalties:decisions">
        3
        <span className="review-last-year">
          上年 5<b>减 2</b>
        </span>
      </span>
    </div>
  );
}

test("a click on a figure quotes the figure alone, without last year's below it", () => {
  const onCell = vi.fn();
  draw(<Paper onCell={onCell} />);
  act(() => page.querySelector<HTMLElement>("[data-cell]")?.click());
  expect(onCell).toHaveBeenCalledWith("penalties:decisions", "3");
});
