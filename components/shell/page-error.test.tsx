// @vitest-environment jsdom
import { expect, test } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { Overloaded } from "@/lib/platform/overload";
import { PageError } from "./page-error";

const { page, draw, button } = testPage();

test("a failure on the server has a number to pass on", () => {
  draw(<PageError error={Object.assign(new Error("hidden"), { digest: "4711" })} />);
  expect(page.textContent).toContain("编号 4711");
});

test("a page that was refused, because too much waits, says so and has no number", () => {
  draw(<PageError error={Object.assign(new Error("hidden"), { digest: new Overloaded().digest })} />);
  expect(page.textContent).toContain("请等几秒再刷新页面");
  expect(page.textContent).not.toContain("编号");
});

test("a failure in the browser, as after an update, is not blamed on the server; the page is loaded anew", () => {
  draw(<PageError error={Object.assign(new Error("gone"), { name: "ChunkLoadError" })} />);
  expect(page.textContent).toContain("系统刚更新过");
  expect(page.textContent).not.toContain("编号");
  expect(button("刷新页面")).toBeDefined();
});
