// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { formFor } from "@/lib/core/editions/registry";
import { proseOf } from "@/lib/core/prose/prose";
import { emptyContent } from "@/lib/core/report";
import { AimProvider, useAim } from "../places/aim-context";
import { RefusedChanges } from "./save-trouble";

const form = formFor(2025);
const [chapter = expect.fail("no chapter")] = form.outline.chapters;
const state = {
  content: emptyContent,
  refused: [
    { path: `chapter.${chapter.id}`, value: proseOf("太长的文字"), message: "一章最多 10 万字。" },
    { path: "figure.received:naturalPerson", value: { value: "7" }, message: "这一部分没有开放。" },
    { path: "front.phone", value: "0533-1234567", message: "这一部分没有开放。" },
  ],
};
vi.mock("../draft/draft-context", () => ({
  useDraft: () => ({ draft: { id: "r1" }, form, store: { read: () => state, subscribe: () => () => {} } }),
}));
vi.mock("next/navigation", () => ({
  usePathname: () => "/desk/reports/r1/front",
  useRouter: () => ({ push: vi.fn() }),
}));

const { page, draw } = testPage();

function Aimed() {
  return <output>{useAim().aim?.path}</output>;
}

test("texts that were not saved are listed above every step, each with a way to its place", () => {
  draw(
    <AimProvider>
      <RefusedChanges />
      <Aimed />
    </AimProvider>,
  );
  const links = [...page.querySelectorAll("li a")];
  expect(links.map((link) => link.getAttribute("href"))).toEqual([
    expect.stringMatching(new RegExp(`^/desk/reports/r1/.*#chapter\\.${chapter.id}$`)),
    expect.stringMatching(/^\/desk\/reports\/r1\/.*#figure\.received:naturalPerson$/),
    "/desk/reports/r1/front#front.phone",
  ]);
  expect(page.textContent).toContain("太长的文字");
  act(() => links[1]?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })));
  expect(window.location.hash).toBe("#figure.received:naturalPerson");
  expect(page.querySelector("output")?.textContent).toBe("figure.received:naturalPerson");
});
