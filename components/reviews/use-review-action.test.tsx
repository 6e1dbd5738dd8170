// @vitest-environment jsdom
import { act, startTransition, use, useState } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { DecisionNotice } from "@/components/shell/decision-result";
import { DecisionsProvider, OutdatedNotice } from "@/components/shell/decisions";
import { testPage } from "@/components/ui/testing-page";
import { contentChanged } from "@/lib/core/workflow/seen";
import { useReviewAction } from "./use-review-action";

const refresh = vi.hoisted(() => vi.fn());
vi.mock("next/navigation", () => ({ useRouter: () => router, usePathname: () => "/reviews/r" }));
const router = { refresh };
const { page, draw, button } = testPage();
const taken = { ok: true as const, value: null };
const outdated = { ok: false as const, refusals: [contentChanged] };
const answers = { next: taken as typeof taken | typeof outdated };
let loaded = () => {};

beforeEach(() => {
  Element.prototype.scrollIntoView = vi.fn();
  sessionStorage.clear();
});

function TakeDown() {
  const { run, busy } = useReviewAction();
  return (
    <button
      type="button"
      disabled={busy}
      onClick={() => void run(Promise.resolve({ data: answers.next }), "takeDown")}
    >
      撤下
    </button>
  );
}

/** A page whose refresh has to wait for the server. */
function Page({ after }: { after: Promise<string> }) {
  const [state, setState] = useState<Promise<string> | null>(null);
  // As the router does.
  refresh.mockImplementation(() => startTransition(() => setState(after)));
  const shown = state ? use(state) : "已公布";
  return (
    <DecisionsProvider>
      <DecisionNotice />
      <OutdatedNotice />
      <p>{shown}</p>
      {shown === "已公布" ? <TakeDown /> : <p>可以恢复</p>}
    </DecisionsProvider>
  );
}

function open() {
  const after = new Promise<string>((resolve) => {
    loaded = () => resolve("撤下了");
  });
  draw(<Page key={crypto.randomUUID()} after={after} />);
}

test.each([
  ["a decision", taken, "已撤下公开"],
  ["a refusal of a page that is outdated", outdated, "内容已变，页面已更新"],
] as const)(
  "the result of %s is stated with the new state, not beside the old one",
  async (_, answer, words) => {
    answers.next = answer;
    open();
    await act(async () => button("撤下").click());
    expect(page.textContent).toContain("已公布");
    expect(page.textContent).not.toContain(words);
    expect(button("撤下").disabled).toBe(true);
    await act(async () => loaded());
    expect(page.textContent).toContain(words);
    expect(page.textContent).toContain("可以恢复");
    expect(page.textContent).not.toContain("已公布");
  },
);
