// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { formFor } from "@/lib/core/editions/registry";
import type { DraftStore } from "./draft-store";
import { draftStore } from "./testing-draft";
import { useChecks } from "./use-checks";

const { page, draw } = testPage();
const beside = {
  form: formFor(2025),
  lastYear: null,
  county: { otherUnits: [], above: [], medians: {}, alike: [] },
  unit: { name: "青石镇人民政府", kind: "township", listed: "township", mayMakeDocuments: null },
} as const;
const noFindings = [] as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

let count: number;

function Title({ store }: { store: DraftStore }) {
  count += 1;
  return useChecks(store, beside, noFindings).content.front.title;
}

test("a key renders nothing, and what is found follows when typing pauses", async () => {
  const { store } = draftStore();
  count = 0;
  draw(<Title store={store} />);
  await act(() => vi.advanceTimersByTimeAsync(2000));
  const before = count;
  const type = (value: string) => act(async () => store.change([{ path: "front.title", value }]));
  for (const value of ["青", "青石", "青石镇"]) await type(value);
  expect(count).toBe(before);
  await act(() => vi.advanceTimersByTimeAsync(2000));
  expect(page.textContent).toBe("青石镇");
});
