// @vitest-environment jsdom
import { act, startTransition, use, useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { Colleagues } from "@/lib/reviews/readers/types";
import { testAsking } from "../testing-asking";
import { ColleaguesNotice } from "./colleagues";

const refresh = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => router }));
const router = { refresh };
const { page, draw } = testPage();
const server = testAsking((): Colleagues => ({ others: [], course: "a", last: null }));
const { asked, pass } = server;

beforeEach(() => {
  refresh.mockReset();
});

test("names who else has the report open, and loads the page anew when one of them did something", async () => {
  draw(<ColleaguesNotice reportId="r" />);
  await pass(0);
  expect(asked).toHaveBeenCalledWith("/reviews/r/readers");
  expect(page.textContent).toBe("");
  server.found = { others: ["李审"], course: "a", last: null };
  await pass(3_000);
  expect(page.textContent).toContain("李审也打开着这份报告。");
  expect(refresh).not.toHaveBeenCalled();
  server.found = { others: ["李审"], course: "b", last: { id: "2", by: "李审", move: "审核通过" } };
  await pass(3_000);
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(page.textContent).toContain("李审：审核通过");
  const stays = [...page.querySelectorAll("[class~='tall:sticky']")].find((each) =>
    each.textContent?.includes("审核通过"),
  );
  expect(stays).toBeDefined();
  act(() => stays?.querySelector("button")?.click());
  expect(page.textContent).not.toContain("审核通过");
  expect(page.textContent).toContain("李审也打开着这份报告。");
});

/** A page whose refresh shows the state that it has to wait for. */
function Page({ after }: { after: Promise<string> }) {
  const [state, setState] = useState<Promise<string> | null>(null);
  // As the router does.
  refresh.mockImplementation(() => startTransition(() => setState(after)));
  return (
    <>
      <ColleaguesNotice reportId="r" />
      <p>{state ? use(state) : "已报送"}</p>
    </>
  );
}

test("says that the page is up to date when it is, not while it is loaded", async () => {
  let loaded = () => {};
  const after = new Promise<string>((resolve) => {
    loaded = () => resolve("审核中");
  });
  draw(<Page after={after} />);
  await pass(0);
  server.found = { others: [], course: "b", last: { id: "2", by: "李审", move: "开始审核" } };
  await pass(3_000);
  expect(page.textContent).toBe("已报送");
  await act(async () => loaded());
  expect(page.textContent).toContain("页面已更新");
  expect(page.textContent).toContain("审核中");
});

test("one's own note loads the page anew too, and says nothing of a move that was there before", async () => {
  server.found = { others: [], course: "a", last: { id: "1", by: "填报员", move: "报送" } };
  draw(<ColleaguesNotice reportId="r" />);
  await pass(0);
  server.found = { ...server.found, course: "b" };
  await pass(3_000);
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(page.textContent).toBe("");
});

test("asks no more on a page that nobody uses", async () => {
  draw(<ColleaguesNotice reportId="r" />);
  await pass(11 * 60_000);
  const count = asked.mock.calls.length;
  await pass(60_000);
  expect(asked.mock.calls.length).toBe(count);
  dispatchEvent(new Event("pointermove"));
  await pass(0);
  expect(asked.mock.calls.length).toBe(count + 1);
});

test("looks at once when the page is in front again", async () => {
  const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
  draw(<ColleaguesNotice reportId="r" />);
  await pass(60_000);
  expect(asked).not.toHaveBeenCalled();
  hidden.mockReturnValue(false);
  document.dispatchEvent(new Event("visibilitychange"));
  await pass(0);
  expect(asked).toHaveBeenCalledTimes(1);
});
