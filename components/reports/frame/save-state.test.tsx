// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { SaveState } from "../draft/draft-state";
import { SaveIndicator } from "./save-state";

const draft = vi.hoisted(() => {
  const listeners = new Set<() => void>();
  const state = {
    save: { kind: "saved", at: null } as unknown,
    conflicts: [] as unknown[],
    moreConflicts: 0,
  };
  let shown = { ...state };
  return {
    mayWrite: true,
    store: {
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      read: () => shown,
    },
    become(save: unknown) {
      shown = { ...state, save };
      for (const listener of listeners) listener();
    },
  };
});
vi.mock("../draft/draft-context", () => ({ useDraft: () => draft }));

const { page, draw } = testPage();

function said(save: SaveState): string | null | undefined {
  act(() => draft.become(save));
  return page.querySelector("[role=status]")?.getAttribute("aria-live");
}

test("saves after every pause in typing are shown, and announced to nobody", () => {
  draw(<SaveIndicator />);
  expect(said({ kind: "unsaved" })).toBe("off");
  expect(said({ kind: "saving" })).toBe("off");
  expect(said({ kind: "saved", at: null })).toBe("off");
  expect(page.textContent).toContain("已保存");
});

test("a failed save is announced, and the next that succeeds", () => {
  draw(<SaveIndicator />);
  expect(said({ kind: "retrying", message: "没有连上服务器。" })).toBe("polite");
  expect(said({ kind: "saving" })).toBe("off");
  expect(said({ kind: "saved", at: null })).toBe("polite");
  expect(said({ kind: "unsaved" })).toBe("off");
  expect(said({ kind: "saved", at: null })).toBe("off");
});
