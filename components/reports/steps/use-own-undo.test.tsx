// @vitest-environment jsdom
import { act, useRef } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { useOwnUndo } from "./use-own-undo";

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

function Fields({ replaced }: { replaced: readonly string[] }) {
  const form = useRef<HTMLFormElement>(null);
  useOwnUndo(form, (name) => replaced.includes(name));
  return (
    <form ref={form}>
      <input name="address" />
    </form>
  );
}

const undoes = () => [
  new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true }),
  new KeyboardEvent("keydown", { key: "Z", metaKey: true, shiftKey: true, bubbles: true, cancelable: true }),
  new InputEvent("beforeinput", { inputType: "historyUndo", bubbles: true, cancelable: true }),
];

test("the browser's undo stops at a text that came from elsewhere, and nothing else does", () => {
  const host = document.body.appendChild(document.createElement("div"));
  const root = createRoot(host);
  const prevented = (events: Event[]) =>
    events.map((event) => {
      host.querySelector("input")?.dispatchEvent(event);
      return event.defaultPrevented;
    });
  act(() => root.render(<Fields replaced={[]} />));
  expect(prevented(undoes())).toEqual([false, false, false]);
  act(() => root.render(<Fields replaced={["address"]} />));
  expect(prevented(undoes())).toEqual([true, true, true]);
  const others = [
    new KeyboardEvent("keydown", { key: "z", bubbles: true, cancelable: true }),
    new InputEvent("beforeinput", { inputType: "insertText", data: "湖", bubbles: true, cancelable: true }),
  ];
  expect(prevented(others)).toEqual([false, false]);
  act(() => root.unmount());
});
