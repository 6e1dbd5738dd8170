// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { Button } from "./button";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

test("a busy button keeps the focus, and neither acts nor submits", () => {
  const host = document.body.appendChild(document.createElement("div"));
  const root = createRoot(host);
  const onClick = vi.fn();
  const onSubmit = vi.fn((event: React.FormEvent) => event.preventDefault());
  const show = (busy: boolean) =>
    act(() =>
      root.render(
        <form onSubmit={onSubmit}>
          <Button type="submit" busy={busy} onClick={onClick}>
            退回
          </Button>
        </form>,
      ),
    );
  show(false);
  const button = host.querySelector("button") ?? expect.fail("no button");
  button.focus();
  act(() => button.click());
  show(true);
  act(() => button.click());
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute("aria-disabled")).toBe("true");
  expect([onClick.mock.calls.length, onSubmit.mock.calls.length]).toEqual([1, 1]);
  show(false);
  expect(button.getAttribute("aria-disabled")).toBeNull();
  act(() => root.unmount());
});

test("a button that cannot be pressed says why, has the focus, and neither acts nor submits", () => {
  const host = document.body.appendChild(document.createElement("div"));
  const root = createRoot(host);
  const onClick = vi.fn();
  act(() =>
    root.render(
      <Button why="一份也没有选" onClick={onClick}>
        公布 0 份
      </Button>,
    ),
  );
  const button = host.querySelector("button") ?? expect.fail("no button");
  button.focus();
  act(() => button.click());
  expect(document.activeElement).toBe(button);
  expect([button.title, button.getAttribute("aria-disabled")]).toEqual(["一份也没有选", "true"]);
  expect(onClick).not.toHaveBeenCalled();
  act(() => root.unmount());
});

test("where nothing would happen it has no handler, which a component of the server may not have", () => {
  const { onClick, title } = Button({ why: "原因写在上面", children: "通过" }).props;
  expect([onClick, title]).toEqual([undefined, "原因写在上面"]);
  expect(Button({ why: "原因写在上面", type: "submit", children: "通过" }).props.onClick).toBeTypeOf(
    "function",
  );
});
