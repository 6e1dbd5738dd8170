// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { SettingsForm } from "./settings-form";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => undefined }) }));
vi.mock("@/lib/counties/actions", () => ({ settleCountyYearAction: vi.fn() }));

const { page: host, draw } = testPage();
const unit = (kind: "county" | "city") => ({ code: "370300000000", name: "临川市", kind });

test("the settings of a city speak of the city and its counties, those of a county of the county and its townships", () => {
  draw(<SettingsForm county={unit("city")} year={2025} settled={null} />);
  expect(host.textContent).toContain("本市的常用表述和例子");
  expect(host.textContent).toContain("各县（市、区）的日期可在下面另定");
  expect(host.textContent).not.toContain("本县");
  draw(<SettingsForm key="county" county={unit("county")} year={2025} settled={null} />);
  expect(host.textContent).toContain("本县的常用表述和例子");
  expect(host.textContent).toContain("没有写明乡镇的日期");
});
