import { act, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, vi } from "vitest";
import { formFor } from "@/lib/core/editions/registry";
import type { Figure } from "@/lib/core/tables/figure";
import type { GridKit } from "./grid-kit";
import type { IndicatorGridProps } from "./grid-props";
import { IndicatorGrid } from "./indicator-grid";

/** Set-up of the grid's tests: the 2014 table in a page that stores its figures. */

vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);

const form = formFor(2018);
const table = form.tables[0] ?? expect.fail("the edition of 2014 has a table");
export const received = "applications.received:count";
export const inPerson = "applications.received.inPerson:count";
export const fax = "applications.received.fax:count";

/** Bare controls, in the place of a host's. */
const kit: GridKit = {
  Phrased: ({ phrases }) => phrases.join(""),
  Button: ({ variant, size, why, ...rest }) => <button type="button" title={why || undefined} {...rest} />,
  Notice: ({ tone, title, children }) => (
    <div role={tone === "warn" ? "alert" : "status"}>
      {title} {children}
    </div>
  ),
  Tag: ({ children }) => <span>{children}</span>,
  useSizeVariable: () => {},
  useStickyEdge: () => {},
};

let root: Root;
export let host: HTMLElement;
/** Every call of `onChange` since the test began. */
export let calls: { cellId: string; figure: Figure }[][];
/** Of these, the further keystrokes of the same input. */
export let furtherKeys: typeof calls;

beforeEach(() => {
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
  calls = [];
  furtherKeys = [];
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

export function show(props: Partial<IndicatorGridProps>) {
  act(() => root.render(<Draft {...props} />));
}

/** Stores the figures as the page does, and records every call. */
function Draft({ figures: initial = {}, ...props }: Partial<IndicatorGridProps>) {
  const [figures, setFigures] = useState<Record<string, Figure>>(initial);
  return (
    <IndicatorGrid
      {...{ kit, form, table, figures, lastYear: null, findings: [] }}
      {...props}
      onChange={(changes, goesOn) => {
        calls.push(changes);
        if (goesOn) furtherKeys.push(changes);
        setFigures((now) => ({ ...now, ...Object.fromEntries(changes.map((c) => [c.cellId, c.figure])) }));
      }}
    />
  );
}

export function cell(id: string): HTMLInputElement {
  return host.querySelector<HTMLInputElement>(`[data-cell="${id}"]`) ?? expect.fail(`no cell ${id}`);
}

export function row(id: string): string {
  return cell(id).closest("tr")?.textContent ?? "";
}

export function describedBy(id: string): string {
  const ids = cell(id).getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.map((described) => document.getElementById(described)?.textContent).join(" ");
}

export function focus(id: string) {
  act(() => cell(id).focus());
}

export function type(id: string, text: string) {
  const input = cell(id);
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
  act(() => {
    setValue?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

export function press(id: string, key: string, held: KeyboardEventInit = {}) {
  act(() => {
    cell(id).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...held }));
  });
}

export function paste(id: string, text: string) {
  clipboard(id, "paste", text);
}

export function clipboard(id: string, kind: "paste" | "copy", text: string): Map<string, string> {
  const data = new Map([["text/plain", text]]);
  const event = new Event(kind, { bubbles: true, cancelable: true });
  const clipboardData = {
    getData: (type: string) => data.get(type) ?? "",
    setData: (type: string, value: string) => data.set(type, value),
  };
  Object.assign(event, { clipboardData });
  act(() => {
    cell(id).dispatchEvent(event);
  });
  return data;
}

export function click(label: string) {
  const button = [...host.querySelectorAll("button")].find(({ textContent }) => textContent === label);
  act(() => (button ?? expect.fail(`no button ${label}`)).click());
}
