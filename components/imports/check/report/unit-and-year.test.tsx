// @vitest-environment jsdom
import { act } from "react";
import { expect, test } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { KnownOfReport } from "@/lib/imports/place/examine/examine-report";
import type { CheckedReport } from "../../reading/worker/checked-report";
import { AskUnitAndYear } from "./unit-and-year";

const { page: host, draw } = testPage();

/** A report taken for a department's of 2024: its two fields, and the answers to them. */
function ask(stated: CheckedReport["stated"]) {
  const answers: KnownOfReport[] = [];
  const report = { stated, year: 2024, kind: "department" } as CheckedReport;
  draw(<AskUnitAndYear report={report} known={{}} onKnown={(next) => answers.push(next)} />);
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
