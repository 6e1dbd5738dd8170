// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { ReceivedMessage } from "@/lib/messages/types";
import { MessageItem } from "./message-item";

const { page, draw } = testPage();

function shown(message: Partial<ReceivedMessage>): string | null | undefined {
  draw(
    <MessageItem
      message={{
        ...{ id: "1", kind: "reminder", unit: "青石镇", year: 2025, text: "请尽快报送。" },
        ...{ href: "/desk/reports", at: new Date("2026-01-12T02:00:00Z"), read: true, settled: false },
        ...message,
      }}
      onRead={vi.fn()}
    />,
  );
  return page.querySelector("a")?.textContent;
}

test("a reminder leads to what is to be done, and once that is settled only to reading", () => {
  expect(shown({})).toBe("去处理");
  expect(page.textContent).not.toContain("已了结");
  expect(shown({ settled: true })).toBe("查看");
  expect(page.textContent).toContain("已了结");
});

test("what was signed or mended in the meantime is a report to open", () => {
  const href = "/desk/reports/1/sign-off";
  expect(shown({ kind: "toSign", href })).toBe("去处理");
  expect(shown({ kind: "toSign", href, settled: true })).toBe("打开报告");
  expect(shown({ kind: "return", href })).toBe("打开报告");
});

test("scores are to be read, and a published report is on the public site", () => {
  expect(shown({ kind: "scores" })).toBe("查看");
  expect(shown({ kind: "release", href: "/reports/990101112000/2025" })).toBe("看公布的报告");
});
