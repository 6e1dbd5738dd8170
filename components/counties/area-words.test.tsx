// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { setValue, testPage } from "@/components/ui/testing-page";
import { usualScoring } from "@/lib/core/season/scores/criteria";
import { SettingsForm } from "./settings-form";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock("@/lib/counties/actions", () => ({ settleCountyYearAction: vi.fn() }));

const { page: host, draw } = testPage();
const usual = { scoring: usualScoring, from: null };
const unit = (kind: "county" | "city", name = kind === "city" ? "临川市" : "青山县") => ({
  ...{ code: "370300000000", name, kind },
});

test("the settings of a city speak of the city and its counties, those of a county of the county and its townships", () => {
  draw(<SettingsForm county={unit("city")} year={2025} settled={null} scoring={usual} />);
  expect(host.textContent).toContain("本市的常用表述和例子");
  expect(host.textContent).toContain("各县（市、区）的日期可在下面另定");
  expect(host.textContent).not.toContain("本县");
  draw(<SettingsForm key="county" county={unit("county")} year={2025} settled={null} scoring={usual} />);
  expect(host.textContent).toContain("本县的常用表述和例子");
  expect(host.textContent).toContain("没有写明乡镇的日期");
  draw(
    <SettingsForm
      key="district"
      county={unit("county", "城北区")}
      year={2025}
      settled={null}
      scoring={usual}
    />,
  );
  expect(host.textContent).toContain("本区的常用表述和例子");
  expect(host.textContent).toContain("仅区政府办公室");
});

/** The field whose label is read aloud like this. */
function field<Field extends HTMLElement>(label: string): Field {
  const found = [...host.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  return (document.getElementById(found?.htmlFor ?? "") as Field | null) ?? expect.fail(`no field ${label}`);
}

test("a chapter's name wraps, but has no lines of its own: Enter saves", async () => {
  draw(
    <SettingsForm
      county={unit("county")}
      year={2016}
      settled={null}
      scoring={{ scoring: usualScoring, from: null }}
    />,
  );
  const name = field<HTMLTextAreaElement>("一、章节名称");
  expect(name.tagName).toBe("TEXTAREA");
  const submit = vi.fn((event: Event) => event.preventDefault());
  name.form?.addEventListener("submit", submit, { capture: true });
  const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
  await act(async () => {
    setValue(name, "概\n述");
    name.dispatchEvent(enter);
  });
  expect(enter.defaultPrevented).toBe(true);
  expect(submit).toHaveBeenCalledTimes(1);
});
