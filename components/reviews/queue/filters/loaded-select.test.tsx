// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { setValue, testPage } from "@/components/ui/testing-page";
import { LoadedSelect } from "./loaded-select";

const { page, draw } = testPage();

test("a choice keeps the focus while its content is loaded, and shows what is loaded", () => {
  const onChoose = vi.fn();
  const show = (loaded: string) => {
    draw(
      <LoadedSelect label="年度" {...{ loaded, onChoose }}>
        <option value="2025">2025 年度</option>
        <option value="2024">2024 年度</option>
      </LoadedSelect>,
    );
    return page.querySelector("select") ?? expect.fail("no select");
  };
  const select = show("2025");
  act(() => select.focus());
  act(() => setValue(select, "2024"));
  expect(onChoose).toHaveBeenCalledWith("2024");
  expect(show("2025").value).toBe("2024");
  expect(show("2024")).toBe(select);
  expect(document.activeElement).toBe(select);
  // Going back in the browser.
  expect(show("2025").value).toBe("2025");
});
