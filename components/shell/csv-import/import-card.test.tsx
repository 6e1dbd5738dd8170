// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { done } from "@/lib/core/refusal";
import { ImportCard } from "./import-card";
import { PreviewTable } from "./preview-table";

const { page, draw } = testPage();

async function chosen(name: string, check = vi.fn(async () => done<never[]>([]))) {
  draw(
    <ImportCard
      title="导入账号"
      saveTemplate={async () => undefined}
      sheetAsCsv={() => Promise.reject(Object.assign(new Error("gone"), { name: "ChunkLoadError" }))}
      check={check}
      carryOut={async () => done(null)}
      preview={() => null}
      outcome={() => null}
    >
      各列的说明
    </ImportCard>,
  );
  const input = page.querySelector("input") ?? expect.fail("nothing to choose with");
  Object.defineProperty(input, "files", { value: [new File(["x"], name)] });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  return { check, input };
}

test("an Excel file whose reader cannot be fetched is refused, and another file can be chosen", async () => {
  const { check, input } = await chosen("人员.xlsx");
  expect(page.textContent).toContain("没有导入任何内容");
  expect(input.disabled).toBe(false);
  expect(check).not.toHaveBeenCalled();
});

test.each(["人员.xls", "人员.et"])("%s is sent back to be saved as .xlsx, not as CSV", async (name) => {
  const { check } = await chosen(name);
  expect(page.textContent).toContain("另存为 .xlsx");
  expect(check).not.toHaveBeenCalled();
});

test("while a list is checked the field keeps the focus of the hand, and opens no other", async () => {
  let end = () => {};
  const check = vi.fn(
    () => new Promise<ReturnType<typeof done<never[]>>>((resolve) => (end = () => resolve(done([])))),
  );
  const { input } = await chosen("人员.csv", check);
  expect(check).toHaveBeenCalled();
  expect(input.disabled).toBe(false);
  const click = new MouseEvent("click", { bubbles: true, cancelable: true });
  act(() => void input.dispatchEvent(click));
  expect(click.defaultPrevented).toBe(true);
  await act(async () => end());
});

test("what a file would add stays on one line a row, in a region that the keyboard scrolls", () => {
  draw(
    <PreviewTable
      label="将要新建的单位"
      columns={["单位代码", "单位名称"]}
      rows={[["990101901000", "示例镇"]]}
    />,
  );
  const region = page.querySelector("section[aria-label=将要新建的单位]") ?? expect.fail("no region");
  expect(region.getAttribute("tabindex")).toBe("0");
  const [code] = region.querySelectorAll("td > div");
  expect(code?.textContent).toBe("990101901000");
  expect(code?.classList).toContain("w-max");
});
