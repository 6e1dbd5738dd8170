// @vitest-environment jsdom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import type { CheckedReport } from "../checked-report";
import { AskUnitAndYear } from "./unit-and-year";

let root: Root;
let host: HTMLElement;

beforeEach(() => {
  host = document.body.appendChild(document.createElement("div"));
  root = createRoot(host);
});

afterEach(() => {
  act(() => root.unmount());
  host.remove();
});

/** A report taken for a department's of 2024: its two fields, and the answers to them. */
function ask(stated: CheckedReport["stated"]) {
  const answers: KnownOfReport[] = [];
  const report = { stated, year: 2024, kind: "department" } as CheckedReport;
  act(() =>
    root.render(<AskUnitAndYear report={report} known={{}} onKnown={(next) => answers.push(next)} />),
  );
  return { answers, fields: [...host.querySelectorAll("select")] };
}

function choose(field: HTMLSelectElement | undefined, value: string): void {
  if (!field) throw new Error("nothing is asked");
  act(() => {
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

test("a default that was assumed is not preselected, and can be chosen", () => {
  const { answers, fields } = ask({ kind: false, year: false });
  expect(fields.map(({ value }) => value)).toEqual(["", ""]);
  choose(fields[0], "department");
  choose(fields[1], "2024");
  expect(answers).toEqual([{ kind: "department" }, { year: 2024 }]);
});

test("what the report states is preselected, and nothing is asked", () => {
  const { fields } = ask({ kind: true, year: true });
  expect(fields.map(({ value }) => value)).toEqual(["department", "2024"]);
  expect(host.textContent).not.toContain("请选择");
});
