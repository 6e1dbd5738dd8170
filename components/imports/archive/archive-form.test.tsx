// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { setValue, testPage } from "@/components/ui/testing-page";
import type { ArchiveRow } from "@/lib/publications/archive/types";
import { ArchiveForm } from "./archive-form";

const archiveAction = vi.hoisted(() => vi.fn());
vi.mock("@/lib/publications/archive/actions", () => ({ archiveAction }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));

const row = (year: number, error: number): ArchiveRow => ({
  reportId: `report-${year}`,
  unitCode: "360121100000",
  unit: "甲乡",
  year,
  title: `甲乡${year}年年度报告`,
  file: `${year}.docx`,
  asIssued: { issuedOn: `${year + 1}-01-20`, where: "甲县政府网" },
  doubtful: 0,
  findings: { error, warning: 0, hint: 0 },
  seen: "1",
});

const { draw, button } = testPage();
const dialog = () => document.querySelector("[role=dialog]");
const press = (words: string) =>
  act(async () =>
    [...document.querySelectorAll("button")].findLast(({ textContent }) => textContent === words)?.click(),
  );

beforeEach(() => {
  archiveAction.mockReset().mockResolvedValue({ data: { ok: true, value: [] } });
});

test("older reports become public only after they were shown once more", async () => {
  draw(<ArchiveForm rows={[row(2012, 0), row(2013, 2)]} more={0} />);
  expect(button("存档公布 0 份").title).toBe("请先在下面选报告");
  await press("全选 2 份");
  await press("存档公布 2 份");
  expect(dialog()?.textContent).toContain("甲乡 2013 年度2 处错误");
  expect(dialog()?.textContent).toContain("还没有写“保留原件错误的理由”：这 1 份不会公布");
  expect(archiveAction).not.toHaveBeenCalled();
  await press("取消");
  expect(dialog()).toBeNull();
  expect(archiveAction).not.toHaveBeenCalled();

  const reason = document.querySelector("textarea") ?? expect.fail("a field for the reason");
  act(() => setValue(reason, "原件如此"));
  await press("存档公布 2 份");
  expect(dialog()?.textContent).toContain("公开页会写明每一处和这条理由：原件如此");
  await press("确认公布");
  expect(archiveAction).toHaveBeenCalledExactlyOnceWith({
    reports: [
      { reportId: "report-2012", seen: "1" },
      { reportId: "report-2013", seen: "1" },
    ],
    reason: "原件如此",
  });
  expect(dialog()).toBeNull();
});
