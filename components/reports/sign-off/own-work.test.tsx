// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { DecisionsProvider } from "@/components/shell/decisions";
import { setValue, testPage } from "@/components/ui/testing-page";
import { OnePersonForm } from "@/components/units/one-person-form";
import type { OwnWorkVerdict } from "@/lib/core/workflow/own-work";
import { SignOffPanel } from "./sign-off-panel";

const draft = vi.hoisted(() => ({ reviewedBy: "", ownWork: null as unknown }));
const moves = vi.hoisted(() => ({ make: vi.fn(), signAndSubmit: vi.fn(), busy: false, refusals: [] }));
const allow = vi.hoisted(() => vi.fn());
vi.mock("../draft/draft-context", () => ({ useDraft: () => draft }));
vi.mock("./use-move", () => ({ useMove: () => moves }));
vi.mock("@/lib/units/one-person/actions", () => ({ allowOnePersonAction: allow }));

const { page, draw, button } = testPage();

function showPanel(ownWork: OwnWorkVerdict | null) {
  draft.ownWork = ownWork;
  draw(
    <DecisionsProvider>
      <SignOffPanel />
    </DecisionsProvider>,
  );
}

test("the writer of the report reads the reason beforehand, and both buttons say so", () => {
  showPanel({ kind: "own", message: "请由另一位审签人办理。" });
  for (const words of ["审签并报送", "审签通过"])
    expect([button(words).title, button(words).ariaDisabled]).toEqual(["不能由您办理，原因写在上面", "true"]);
  const said = document.getElementById(button("审签通过").getAttribute("aria-describedby") ?? "");
  expect(said?.textContent).toContain("请由另一位审签人办理。");
});

test("if the county permits one person, the buttons are enabled and the page says what will be recorded", () => {
  showPanel({ kind: "allowed", allowance: { reason: "只有一名工作人员", allowedById: "x" } });
  expect(button("审签通过").ariaDisabled).toBeNull();
  expect(page.textContent).toContain("只有一名工作人员");
  expect(page.textContent).toContain("一人办理，经主管部门允许");
});

test("other people see no notice", () => {
  showPanel({ kind: "others" });
  expect(button("审签通过").ariaDisabled).toBeNull();
  expect(page.textContent).not.toContain("一人办理");
});

test("the county permits it with a reason, and revokes it; a refusal keeps what was typed", async () => {
  const unit = { code: "990101100000", name: "青石镇", onePerson: null };
  draw(<OnePersonForm unit={unit} />);
  expect(page.textContent).toContain("现在不允许");
  allow.mockResolvedValueOnce({
    data: { ok: false, refusals: [{ code: "ownUnit", message: "请由另一位管理员办理。" }] },
  });
  const input = page.querySelector("input") as HTMLInputElement;
  act(() => setValue(input, "只有一名工作人员"));
  await act(async () => button("允许一人办理").click());
  expect(allow).toHaveBeenCalledWith({ unitCode: unit.code, reason: "只有一名工作人员" });
  expect(page.textContent).toContain("请由另一位管理员办理。");
  expect(input.value).toBe("只有一名工作人员");

  draw(<OnePersonForm unit={{ ...unit, onePerson: "只有一名工作人员" }} />);
  allow.mockResolvedValueOnce({ data: { ok: true, value: null } });
  await act(async () => button("取消允许").click());
  expect(allow).toHaveBeenLastCalledWith({ unitCode: unit.code, reason: null });
  expect(page.textContent).toContain("已取消");
});
