// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { RolledUnit } from "@/lib/counties/roll-up/types";
import type { OwnReport } from "@/lib/reports/own-report/loaders";
import { OwnReportBar } from "./own-report-bar";

const fill = vi.hoisted(() => vi.fn());
const begin = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock("@/lib/reports/actions", () => ({ beginReportAction: begin }));
vi.mock("@/lib/reports/own-report/actions", () => ({ fillFromRollUpAction: fill }));

const { page: host, draw } = testPage();

beforeEach(() => {
  fill.mockReset();
  fill.mockResolvedValue({ data: { ok: true, value: { written: 3, replaced: 0, units: 2, refusals: [] } } });
});

const unit = (name: string): RolledUnit => ({
  ...{ code: name, name, kind: "township", basis: null, version: null, reportId: null },
});

const begun: OwnReport = {
  ...{ reportId: "own", mayFill: true, mayBegin: false, state: "drafting", follows: null },
};

function show(
  missing: string[],
  own: OwnReport = begun,
  offices: RolledUnit[] = [],
  kind: "county" | "city" = "county",
) {
  const units = {
    ...{ county: { code: "370322000000", name: "高青县", kind }, year: 2024 },
    ...{ included: 2, missing, offices },
  };
  draw(<OwnReportBar own={own} basis="approved" units={units} />);
}

async function press(name: string) {
  const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  await act(async () => (button ?? expect.fail(`no button ${name}`)).click());
}

test("sums of all units are written immediately", async () => {
  show([]);
  await press("写入本县报告");
  expect(fill).toHaveBeenCalledWith({ reportId: "own", basis: "approved" });
  expect(host.textContent).toContain("已写入 3 格（2 个单位），");
});

test("sums of some of the units are written only after a confirmation that shows the missing ones", async () => {
  show(["丙乡", "丁乡"]);
  await press("写入本县报告");
  expect(fill).not.toHaveBeenCalled();
  expect(document.body.textContent).toContain("还没有计入：丙乡、丁乡");
  await press("先不写入");
  expect(fill).not.toHaveBeenCalled();
  await press("写入本县报告");
  await press("写入 2 个单位的合计");
  expect(fill).toHaveBeenCalledTimes(1);
  expect(host.textContent).toContain("还缺 2 个，报齐后请再写入");
});

test("a city reads of its own report, not of a county's", async () => {
  fill.mockResolvedValue({ data: { ok: true, value: { written: 3, replaced: 1, units: 2, refusals: [] } } });
  show([], begun, [], "city");
  await press("写入本市报告");
  expect(host.textContent).toContain("其中 1 格用的是另填的数");
  expect(host.textContent).toContain("打开本市报告");
  expect(host.innerHTML).not.toContain("本县");
});

test("without a begun report it is begun from the sums", async () => {
  begin.mockResolvedValue({ data: { ok: true, value: { reportId: "new" } } });
  show([], { ...begun, reportId: null, mayFill: false, mayBegin: true, state: null });
  await press("由汇总开始填报");
  expect(begin).toHaveBeenCalledWith({ unitCode: "370322000000", year: 2024, from: "lastYear" });
  expect(fill).toHaveBeenCalledWith({ reportId: "new", basis: "approved" });
});

test("says whether the cells follow the sums or are those of the signature, and shows the office's report beside it", () => {
  const office = { ...unit("县政府办公室"), kind: "office" as const, basis: "published" as const };
  const follows = { basis: "approved" as const, signed: false, included: 2, units: 3 };
  show([], { ...begun, follows }, [office]);
  expect(host.textContent).toContain("各格跟随汇总（已公布和已通过的 2 / 3 个单位）");
  expect(host.textContent).toContain("政府办公室的报告：县政府办公室（已公布）");
  show([], { ...begun, mayFill: false, state: "signedOff", follows: { ...follows, signed: true } });
  expect(host.textContent).toContain("各格是审签时的合计");
});
