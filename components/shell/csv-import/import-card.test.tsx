// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { done } from "@/lib/core/refusal";
import { ImportCard } from "./import-card";

const { page, draw } = testPage();

test("an Excel file whose reader cannot be fetched is refused, and another file can be chosen", async () => {
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
  Object.defineProperty(input, "files", { value: [new File(["x"], "人员.xlsx")] });
  await act(async () => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(page.textContent).toContain("没有导入任何内容");
  expect(input.disabled).toBe(false);
  expect(check).not.toHaveBeenCalled();
});
