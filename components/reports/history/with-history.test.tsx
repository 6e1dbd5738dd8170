// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { TextField } from "@/components/ui/field";
import { testPage } from "@/components/ui/testing-page";
import { formFor } from "@/lib/core/editions/registry";
import { PlaceHistoryButton, WithHistory } from "./with-history";

const asked = vi.hoisted(() => vi.fn());
vi.mock("@/lib/reports/history/actions", () => ({
  readHistoryAction: asked,
  restoreChangeAction: vi.fn(),
  undoReplacementAction: vi.fn(),
}));
vi.mock("../draft/draft-context", () => ({
  useDraft: () => ({ draft: { id: "r" }, form: formFor(2025), store: { flush: async () => true } }),
}));

vi.mock("./replacement-context", () => ({ useReplacements: () => ({ undo: vi.fn() }) }));

const { page, draw } = testPage();

function drawField() {
  asked.mockReset();
  asked.mockResolvedValue({ data: { ok: true, value: { entries: [], replacements: [], hasOlder: false } } });
  draw(
    <WithHistory path="front.phone">
      <TextField label="联系电话" atLabel={<PlaceHistoryButton path="front.phone" />} />
    </WithHistory>,
  );
  return page.querySelector("input") ?? expect.fail("no field");
}

const dialog = () => document.querySelector("[role=dialog]");

/** Closes the dialog by Escape: the focus goes back to the field, in a task of its own. */
async function leaveFor(field: HTMLElement) {
  const event = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
  await act(async () => document.activeElement?.dispatchEvent(event));
  expect(dialog()).toBeNull();
  await vi.waitFor(() => expect(document.activeElement).toBe(field));
}

test("Shift+F2 in a field opens the history of this field, and the field has the focus after it", async () => {
  const field = drawField();
  act(() => field.focus());
  const pressed = new KeyboardEvent("keydown", {
    key: "F2",
    shiftKey: true,
    bubbles: true,
    cancelable: true,
  });
  await act(async () => field.dispatchEvent(pressed));
  expect(dialog()?.textContent).toContain("历史：联系电话");
  expect(asked).toHaveBeenCalledWith(expect.objectContaining({ paths: ["front.phone"] }));
  await leaveFor(field);
});

test("the button at a field's label opens it, too, and F2 alone does not", async () => {
  const field = drawField();
  const plain = new KeyboardEvent("keydown", { key: "F2", bubbles: true, cancelable: true });
  await act(async () => field.dispatchEvent(plain));
  expect(dialog()).toBeNull();
  const button = page.querySelector<HTMLElement>("[title^=联系电话的历史]") ?? expect.fail("no button");
  await act(async () => button.click());
  expect(dialog()?.textContent).toContain("历史：联系电话");
  await leaveFor(field);
});
