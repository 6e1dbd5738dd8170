// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { OpenReturn } from "./open-returns";
import { ReturnReasons } from "./return-reasons";

const returned = (by: OpenReturn["by"]): OpenReturn => ({
  ...{ id: by, by, actor: "周审核", at: new Date("2026-01-20T08:00:00Z"), reasons: ["数对不上"] },
});
vi.mock("../draft/draft-context", () => ({ useDraft: () => ({ events: [] }) }));
vi.mock("./open-returns", () => ({ openReturns: () => [returned("county"), returned("takeDown")] }));

const { page, draw } = testPage();

test("a return leads to what the handbook says of it", () => {
  draw(<ReturnReasons />);
  const links = [...page.querySelectorAll("a")].map((link) => link.getAttribute("href"));
  expect(links).toEqual(["/help/clerk#returned"]);
});
