// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import { formFor } from "@/lib/core/editions/registry";
import { emptyContent } from "@/lib/core/report";
import { HistoryItem } from "./history-item";

vi.mock("@/lib/reports/history/actions", () => ({ restoreChangeAction: vi.fn() }));
vi.mock("../draft/draft-context", () => ({
  useDraft: () => ({ draft: { id: "r" }, form: formFor(2025), store: {}, mayWrite: false }),
}));
vi.mock("../draft/use-draft-part", () => ({ useDraftPart: () => emptyContent, draftContentOf: vi.fn() }));

const { page, draw } = testPage();

test("a text that was merged with another person's is said to be", () => {
  const entry = {
    ...{ changeId: "2", path: "front.phone", author: "韩松年", at: "2026-01-05T08:00:00Z", setAside: false },
    ...{ origin: "typed", merged: true, before: "0000-8201003", value: "0599-6621108" },
  } as unknown as React.ComponentProps<typeof HistoryItem>["entry"];
  draw(<HistoryItem entry={entry} onRestored={() => {}} />);
  expect(page.textContent).toContain("手工填写（与他人的修改合并）");
});

test("the history of a field strikes what was there and underlines what came, in words too", () => {
  const entry = {
    ...{ changeId: "1", path: "front.phone", author: "韩松年", at: "2026-01-05T08:00:00Z", setAside: false },
    ...{ origin: "imported", before: "0000-8201003", value: "0599-6621108" },
  } as unknown as React.ComponentProps<typeof HistoryItem>["entry"];
  draw(<HistoryItem entry={entry} onRestored={() => {}} />);
  expect(page.querySelector("del")?.textContent).toBe("删去：0000-8201003");
  expect(page.querySelector("ins")?.textContent).toBe("新增：0599-6621108");
});
