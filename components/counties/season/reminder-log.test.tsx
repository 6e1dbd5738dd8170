// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { setValue, testPage } from "@/components/ui/testing-page";
import type { LoggedReminder } from "@/lib/counties/season/types";
import { ReminderLog } from "./reminder-log";

const { read, answered } = vi.hoisted(() => ({ read: vi.fn(), answered: vi.fn() }));
vi.mock("@/lib/counties/season/actions", () => ({
  readRemindersAction: read,
  answerReminderAction: answered,
}));

const { page, draw, button } = testPage();
const at = { unitCode: "990101101000", year: 2025 };
const reminder = (id: string, changes: Partial<LoggedReminder> = {}): LoggedReminder => ({
  ...{ id, means: "phone", text: `内容${id}`, answer: null, author: "县级审核员" },
  ...{ at: new Date("2026-01-12T02:00:00Z"), ...changes },
});
const items = () => [...page.querySelectorAll("li")];
const opened = () => page.querySelectorAll("details[open]").length;
const open = (place: number) =>
  act(async () => {
    const details = items()[place]?.querySelector("details") ?? expect.fail("no such reminder");
    details.open = true;
    details.dispatchEvent(new Event("toggle"));
  });
const drawn = (times: number) => act(async () => draw(<ReminderLog {...at} times={times} />));

beforeEach(() => {
  read.mockReset();
  answered.mockReset();
  answered.mockResolvedValue({ data: { ok: true, value: null } });
});

test("every reminder is listed, the newest unfolded, and each can be answered", async () => {
  const plan = reminder("3", { means: "message", author: null });
  const reminders = [plan, reminder("2", { answer: "周五前" }), reminder("1")];
  read.mockResolvedValue({ data: { ok: true, value: { reminders, hasOlder: false } } });
  await drawn(3);
  expect(page.textContent).toContain("已催报 3 次");
  expect(items().map((item) => item.querySelector("summary")?.textContent)).toEqual([
    "2026-01-12 10:00，站内消息，系统按计划；没有答复",
    "2026-01-12 10:00，电话，县级审核员；答复：周五前",
    "2026-01-12 10:00，电话，县级审核员；没有答复",
  ]);
  expect(opened()).toBe(1);
  expect(page.textContent).toContain("内容3");
  expect(page.textContent).not.toContain("内容1");
  await open(2);
  const field = items()[2]?.querySelector("input") ?? expect.fail("no field");
  act(() => setValue(field, "人员刚到岗 "));
  await act(async () => items()[2]?.querySelector("form")?.requestSubmit());
  expect(answered).toHaveBeenCalledWith({ ...at, reminderId: "1", answer: "人员刚到岗 " });
  expect(items()[2]?.textContent).toContain("答复：人员刚到岗");
  expect(items()[2]?.textContent).toContain("答复已记下");
});

test("earlier pages are asked for, and after another reminder the log is read again", async () => {
  const first = { reminders: [reminder("3"), reminder("2")], hasOlder: true };
  read.mockResolvedValueOnce({ data: { ok: true, value: first } });
  await drawn(3);
  read.mockResolvedValueOnce({ data: { ok: true, value: { reminders: [reminder("1")], hasOlder: false } } });
  await act(async () => button("更早的催报").click());
  expect(read).toHaveBeenLastCalledWith({ ...at, before: "2" });
  expect(items()).toHaveLength(3);
  expect(button("更早的催报")).toBeUndefined();
  read.mockResolvedValueOnce({
    data: { ok: true, value: { reminders: [reminder("4"), ...first.reminders], hasOlder: true } },
  });
  await drawn(4);
  expect(items()).toHaveLength(3);
  expect(page.textContent).toContain("内容4");
});

test("a log that could not be read says why", async () => {
  read.mockResolvedValue({ data: { ok: false, refusals: [{ code: "forbidden", message: "没有权限。" }] } });
  await drawn(1);
  expect(page.textContent).toContain("没有权限。");
});
