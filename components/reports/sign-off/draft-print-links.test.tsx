// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { DraftPrintLinks } from "./draft-print-links";

const { flush, saveFile } = vi.hoisted(() => ({ flush: vi.fn(), saveFile: vi.fn() }));
vi.mock("../draft/draft-context", () => ({
  useDraft: () => ({ draft: { id: "r1", state: "drafting", unit: {} }, store: { flush } }),
}));
vi.mock("@/components/ui/save-file", () => ({ saveFile }));

const { page, draw, button } = testPage();
const pressPdf = () => act(async () => button("下载草稿（PDF）").click());
const said = () => page.querySelector("[role=alert]")?.textContent;
const answers = (answer: () => Promise<Response>) => vi.stubGlobal("fetch", vi.fn(answer));

beforeEach(() => {
  saveFile.mockClear();
  flush.mockResolvedValue(true);
  draw(<DraftPrintLinks />);
});

test("a file is saved under the server's name", async () => {
  const headers = { "Content-Disposition": `attachment; filename="d.pdf"; filename*=UTF-8''%E5%B9%B4.pdf` };
  answers(async () => new Response("%PDF", { headers }));
  await pressPdf();
  expect(fetch).toHaveBeenCalledWith("/desk/reports/r1/paper/pdf");
  expect(saveFile).toHaveBeenCalledWith("年.pdf", expect.objectContaining({ size: 4 }));
  expect(said()).toBeUndefined();
});

test.each([
  ["a server without words", async () => new Response("", { status: 500 }), "服务器没有做成这份文件"],
  ["a limit", async () => new Response("请求太频繁，请 9 秒后再试。", { status: 429 }), "请 9 秒后再试"],
  ["no connection", () => Promise.reject(new TypeError("Failed to fetch")), "没有连上服务器"],
  [
    "a page instead of a file",
    async () => Object.defineProperty(new Response("<p>"), "redirected", { value: true }),
    "登录已过期",
  ],
])("the draft stays open and says why there is no file: %s", async (_, answer, words) => {
  answers(answer);
  await pressPdf();
  expect(said()).toContain(words);
  expect(saveFile).not.toHaveBeenCalled();
  expect(button("下载草稿（PDF）").getAttribute("aria-disabled")).toBeNull();
});

test("what is not saved is not in a file", async () => {
  flush.mockResolvedValue(false);
  answers(() => expect.fail("nothing is fetched"));
  await pressPdf();
  expect(said()).toContain("还有修改没有保存");
});
