// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { DecisionsProvider } from "@/components/shell/decisions";
import { testPage } from "@/components/ui/testing-page";
import type { Finding } from "@/lib/core/checks/engine/check";
import { UnchangedText } from "./unchanged-text";

const now = vi.hoisted(() => ({
  findings: [] as unknown[],
  explained: new Map<string, string>(),
  explain: vi.fn(async () => ({ ok: true, value: {} })),
}));
vi.mock("@/components/shell/transport/post-alone", () => ({ postAlone: now.explain }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }), usePathname: () => "/" }));
vi.mock("../../places/place-link", () => ({
  PlaceLink: ({ children }: { children: React.ReactNode }) => <a href="#place">{children}</a>,
}));
vi.mock("../../draft/draft-context", () => ({
  useFindings: () => now.findings,
  useShownCounty: () => ({}),
  useDraft: () => ({
    draft: { id: "r" },
    store: { flush: async () => true, versionOf: () => 1 },
    explained: now.explained,
    explanations: [...now.explained].map(([findingKey, text]) => ({
      ...{ findingKey, text, author: "李敏", at: new Date("2026-01-05T02:00:00Z") },
    })),
    keepExplanation: (key: string, text: string) => now.explained.set(key, text),
    mayWrite: true,
  }),
}));

const { page: host, draw } = testPage();
const shown = (chapterId: string) =>
  draw(
    <DecisionsProvider of="me r">
      <UnchangedText chapterId={chapterId} />
    </DecisionsProvider>,
  );
const sentence = "全年换下过期内容37条。";
const finding: Finding = {
  ...{ key: "k", code: "R00-129", severity: "warning", group: "report", message: "有 1 句没有改" },
  ...{ sides: [], difference: null, repairs: [], confirmation: "本年情况相同" },
  places: [
    {
      path: "chapter.problems",
      label: "五、存在的主要问题及改进情况",
      passage: { block: 0, from: 0, to: sentence.length, text: sentence },
    },
  ],
};

beforeEach(() => {
  now.findings = [finding];
  now.explained.clear();
  now.explain.mockClear();
});

test("shows each sentence that was not changed, and confirms them by one click", async () => {
  shown("problems");
  expect(host.querySelector("li")?.textContent).toBe(sentence);
  const button = [...host.querySelectorAll("button")].find(
    ({ textContent }) => textContent === "本年情况相同",
  );
  await act(async () => button?.click());
  expect(now.explain).toHaveBeenCalledWith(
    expect.stringMatching(/\/explanations$/),
    expect.objectContaining({ findingKey: "k", text: "本年情况相同" }),
  );
});

test("shows who confirmed it, and when, and asks for nothing more", () => {
  now.explained.set("k", "本年情况相同");
  shown("problems");
  expect(host.textContent).toContain("说明：本年情况相同（李敏 2026-01-05 10:00）");
  expect(host.textContent).toContain("已经核对");
  expect(host.querySelector("li")).toBeNull();
});

test("shows nothing in another chapter", () => {
  shown("others");
  expect(host.textContent).toBe("");
});
