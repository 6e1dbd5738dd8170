// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { done } from "@/lib/core/refusal";
import { ImportCard } from "./import-card";

const { page, draw } = testPage();

async function chosen(name: string) {
  const check = vi.fn(async () => done([]));
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
