// @vitest-environment jsdom
import { act, useEffect, useState } from "react";
import { hydrateRoot, type Root } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { useForm } from "react-hook-form";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EarlyInput, recordEarlyInput } from "./early-input";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let root: Root | undefined;
const sent = vi.fn();
const saved = vi.fn();

/** Every kind of field, with what the page's state knows of it beside. */
function Page() {
  const [text, setText] = useState("原文");
  const [line, setLine] = useState("");
  const [unit, setUnit] = useState("all");
  const [isSure, setSure] = useState(false);
  const { register, watch, subscribe } = useForm({ defaultValues: { phone: "0533-0000000" } });
  // As a draft's store does: it hears nothing from before the effect.
  useEffect(
    () => subscribe({ formState: { values: true }, callback: ({ values }) => saved(values.phone) }),
    [subscribe],
  );
  return (
    <>
      <EarlyInput />
      <main>
        <form
          aria-label="表单"
          onSubmit={(event) => {
            event.preventDefault();
            sent();
          }}
        >
          <textarea aria-label="段落" value={text} onChange={({ target }) => setText(target.value)} />
          <input aria-label="理由" value={line} onChange={({ target }) => setLine(target.value)} />
          <select aria-label="单位" value={unit} onChange={({ target }) => setUnit(target.value)}>
            <option value="all">没有评的 3 个单位</option>
            <option value="qingshi">青石镇</option>
          </select>
          <input
            aria-label="已核对"
            type="checkbox"
            checked={isSure}
            onChange={({ target }) => setSure(target.checked)}
          />
          <input aria-label="电话" {...register("phone")} />
        </form>
        <output>{[text, line, unit, String(isSure), watch("phone")].join("|")}</output>
      </main>
    </>
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  sent.mockClear();
  saved.mockClear();
  document.body.innerHTML = `<div id="page">${renderToString(<Page />)}</div>`;
  // Scripts in innerHTML do not run.
  new Function(recordEarlyInput)();
});

afterEach(() => {
  act(() => root?.unmount());
  window.earlyInputs?.end();
  vi.useRealTimers();
});

test("what is typed and chosen before the page's script runs is in its fields and in its state", () => {
  type("段落", "打字打得早");
  type("理由", "先写一句");
  choose("单位", "qingshi");
  field<HTMLInputElement>("已核对").click();
  type("电话", "0533-1234567");

  hydrate();

  expect(state()).toBe("打字打得早|先写一句|qingshi|true|0533-1234567");
  expect(saved).toHaveBeenLastCalledWith("0533-1234567");
  expect(field<HTMLTextAreaElement>("段落").value).toBe("打字打得早");
  expect(field<HTMLSelectElement>("单位").value).toBe("qingshi");
});

test("a field that was emptied stays empty", () => {
  type("段落", "");
  hydrate();
  expect(state()).toBe("||all|false|0533-0000000");
});

test("fields that nobody touched keep the server's values, and later input is handled once", () => {
  hydrate();
  expect(state()).toBe("原文||all|false|0533-0000000");
  act(() => field<HTMLInputElement>("已核对").click());
  expect(state()).toBe("原文||all|true|0533-0000000");
});

test("a form is not sent by the browser before its script runs", () => {
  expect(submit()).toBe(false);
  expect(sent).not.toHaveBeenCalled();
  hydrate();
  act(() => void submit());
  expect(sent).toHaveBeenCalledTimes(1);
});

function hydrate(): void {
  const page = document.getElementById("page");
  if (!page) throw new Error("no page");
  act(() => {
    root = hydrateRoot(page, <Page />);
  });
  act(() => void vi.advanceTimersByTime(1000));
}

function field<Element extends HTMLElement>(label: string): Element {
  const found = document.querySelector<Element>(`[aria-label="${label}"]`);
  if (!found) throw new Error(`no field ${label}`);
  return found;
}

function type(label: string, value: string): void {
  const found = field<HTMLInputElement>(label);
  found.value = value;
  found.dispatchEvent(new Event("input", { bubbles: true }));
}

function choose(label: string, value: string): void {
  const found = field<HTMLSelectElement>(label);
  found.value = value;
  found.dispatchEvent(new Event("change", { bubbles: true }));
}

/** False if the browser was kept from sending the form. */
function submit(): boolean {
  return field("表单").dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
}

function state(): string {
  return document.querySelector("output")?.textContent ?? "";
}
