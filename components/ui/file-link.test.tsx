// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { Button } from "./button";
import { FileLink } from "./file-link";
import { testPage } from "./testing-page";

const { saveFile } = vi.hoisted(() => ({ saveFile: vi.fn() }));
vi.mock("./save-file", () => ({ saveFile }));

const { page, draw } = testPage();
const press = () => act(async () => page.querySelector("a")?.click());
const answers = (answer: Response) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => answer),
  );
const words = () => page.querySelector("[role=alert]")?.textContent;

beforeEach(() => {
  saveFile.mockClear();
  draw(
    <Button asChild>
      <FileLink href="/roll-up/xlsx?year=2025">下载 Excel</FileLink>
    </Button>,
  );
});

test("a file is saved under the server's name, from the address that works without scripts too", async () => {
  expect(page.querySelector("a")?.getAttribute("href")).toBe("/roll-up/xlsx?year=2025");
  answers(new Response("x", { headers: { "Content-Disposition": "attachment; filename*=UTF-8''a.xlsx" } }));
  await press();
  expect(fetch).toHaveBeenCalledWith("/roll-up/xlsx?year=2025");
  expect(saveFile).toHaveBeenCalledWith("a.xlsx", expect.anything());
  expect(words()).toBeUndefined();
});

test("the page says why there is none, until the next attempt", async () => {
  const headers = { "Content-Type": "text/plain; charset=utf-8" };
  answers(new Response("现在要生成的文件太多，请等 5 秒再试一次。", { status: 503, headers }));
  await press();
  expect(words()).toContain("请等 5 秒再试一次");
  answers(new Response("x", { headers: { "Content-Disposition": "attachment; filename*=UTF-8''a.xlsx" } }));
  await press();
  expect(words()).toBeUndefined();
});
