// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import type { Finding } from "@/lib/core/checks/engine/check";
import {
  calls,
  cell,
  click,
  describedBy,
  fax,
  focus,
  host,
  inPerson,
  paste,
  press,
  received,
  row,
  show,
  type,
} from "../testing-grid";

const tooManyDone: Finding = {
  key: "R14-11@applications.completed:count",
  code: "R14-11",
  severity: "warning",
  group: "table",
  message: "办结 5 件，多于收到 4 件，相差 1 件",
  places: [{ path: "figure.applications.completed:count", label: "（二）申请办结数" }],
  sides: [],
  difference: "1",
  repairs: [
    {
      label: "按时办结数改为 4",
      path: "figure.applications.completed.onTime:count",
      value: { figure: "4" },
    },
  ],
};

test("text that does not parse is kept and marked with the reason at its row", () => {
  show({});
  type(inPerson, "若干");
  focus(fax);
  expect(cell(inPerson).value).toBe("若干");
  expect(cell(inPerson).getAttribute("aria-invalid")).toBe("true");
  expect(describedBy(inPerson)).toContain("不是数字");
});

test("a finding is at its row with its repair and its explanation", () => {
  const onRepair = vi.fn();
  const onExplain = vi.fn();
  show({ findings: [tooManyDone], onRepair, onExplain });
  expect(describedBy("applications.completed:count")).toContain("相差 1 件");
  click("按时办结数改为 4");
  click("写说明");
  expect(onRepair).toHaveBeenCalledWith(expect.objectContaining(tooManyDone), {
    label: "按时办结数改为 4",
    repairs: tooManyDone.repairs,
  });
  expect(onExplain).toHaveBeenCalledWith(expect.objectContaining(tooManyDone));
});

test("the same finding at two cells of a row is shown once, explained if one of them is", () => {
  const again = { ...tooManyDone, key: "R14-11@again" };
  show({ findings: [tooManyDone, again], explained: new Set([again.key]) });
  expect(host.textContent?.split("相差 1 件")).toHaveLength(2);
  expect(host.textContent).toContain("已说明");
});

test("blanks are counted below the table, with their warning once", () => {
  const onExplain = vi.fn();
  const blanks: Finding = {
    ...tooManyDone,
    key: "R14-16@statistics",
    message: "有 46 格没有填",
    missing: true,
    repairs: [],
  };
  show({ findings: [blanks], onExplain, explained: new Set([blanks.key]) });
  expect(cell("applications.completed:count").getAttribute("aria-describedby")).toBeNull();
  expect(host.textContent?.split("有 46 格没有填")).toHaveLength(2);
  click("改说明");
  expect(onExplain).toHaveBeenCalledWith(blanks);
});

test("a finding's repair of a computed cell drops the stated total and stores no sum", () => {
  const onRepair = vi.fn();
  const repairs: Finding["repairs"] = [
    { label: "改用合计数 4", path: `figure.${received}`, value: { figure: null } },
  ];
  const unequal: Finding = {
    ...tooManyDone,
    severity: "error",
    message: "（一）收到申请数 5，与各渠道之和 4 相差 1",
    places: [{ path: `figure.${received}`, label: "（一）收到申请数" }],
    repairs,
  };
  show({
    findings: [unequal],
    onRepair,
    figures: { [received]: { value: "5" }, [inPerson]: { value: "4" } },
  });
  expect(describedBy(received).match(/相差 1/g)).toHaveLength(1);
  click("改用合计数 4");
  expect(calls).toEqual([[{ cellId: received, figure: { value: null } }]]);
  expect(onRepair).not.toHaveBeenCalled();
  // The button goes with the finding.
  expect(document.activeElement).toBe(cell(received));
});

test("after a repair by the page the focus is on the repaired cell", () => {
  show({ findings: [tooManyDone], onRepair: () => undefined });
  click("按时办结数改为 4");
  expect(document.activeElement).toBe(cell("applications.completed.onTime:count"));
});

test("last year's figures are next to this year's, blanks distinguished from zeros", () => {
  show({ lastYear: { [inPerson]: "0", [fax]: null }, lastYearLabel: "2017 年" });
  expect(row(inPerson)).toContain("2017 年：0");
  expect(row(fax)).toContain("2017 年：未填");
});

test("a read-only grid changes nothing and has one Tab stop", () => {
  show({ readOnly: true, figures: { [inPerson]: { value: "7" } } });
  focus(inPerson);
  press(inPerson, "Delete");
  paste(inPerson, "1\n2");
  expect(calls).toEqual([]);
  expect(host.querySelectorAll('input[tabindex="0"]')).toHaveLength(1);
  expect(host.querySelectorAll("button")).toHaveLength(0);
});
