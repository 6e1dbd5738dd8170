// @vitest-environment jsdom
import { act } from "react";
import { expect, test, vi } from "vitest";
import { testPage } from "@/components/ui/testing-page";
import type { ReceivedMessage } from "@/lib/messages/types";
import { MessageItem } from "./message-item";

const { page, draw, button } = testPage();

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

test("a message for others is copied as a text for a chat group, with its address; an answer to a note is not offered", async () => {
  const writeText = vi.fn(async (_text: string) => {});
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
  shown({ kind: "return", text: "青石镇 2025 年度报告被退回修改。", href: "/desk/reports/1" });
  button("复制文字").focus();
  expect(document.activeElement?.textContent).toBe("复制文字");
  await act(async () => button("复制文字").click());
  expect(writeText).toHaveBeenCalledWith(
    `【退回修改】青石镇 2025 年度报告被退回修改。\n登录修改：${window.location.origin}/desk/reports/1`,
  );
  expect(page.querySelector("[role=status]")?.textContent).toBe("已复制，可以粘贴到工作群");
  shown({ kind: "noteAnswer", href: "/desk/reports/1" });
  expect(button("复制文字")).toBeUndefined();
});
