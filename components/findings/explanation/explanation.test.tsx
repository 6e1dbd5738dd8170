// @vitest-environment jsdom
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setValue, testPage } from "@/components/ui/testing-page";
import { Explanation } from "./explanation";
import type { SaveFailure } from "./use-autosave";

const { page: host, draw } = testPage();

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const area = () => host.querySelector("textarea");

function press(name: string) {
  const button = [...host.querySelectorAll("button")].find(({ textContent }) => textContent === name);
  act(() => (button ?? expect.fail(`no button ${name}`)).click());
}

function type(words: string) {
  const element = area() ?? expect.fail("nothing to write in");
  act(() => setValue(element, words));
}

/** What the page keeps of text that is not saved. */
const unsaved: { words: string | null } = { words: null };

function mount(onSave: (words: string) => Promise<SaveFailure | undefined>) {
  const onUnsaved = (words: string | null) => {
    unsaved.words = words;
  };
  draw(<Explanation of="两数不同" words="" hint="" {...{ onSave, onUnsaved }} unsaved={unsaved.words} />);
}

function shown(onSave: (words: string) => Promise<SaveFailure | undefined>) {
  unsaved.words = null;
  mount(onSave);
  press("写说明");
}

const refusedFor: SaveFailure = { message: "没有连上服务器。", passes: false };

test("text is saved after a pause in typing", async () => {
  const onSave = vi.fn(async () => undefined);
  shown(onSave);
  type("机构");
  await pass(500);
  type("机构合并");
  expect(onSave).not.toHaveBeenCalled();
  await pass(900);
  expect(onSave.mock.calls).toEqual([["机构合并"]]);
  expect(host.textContent).toContain("说明已保存");
});

test("unsaved text is saved when the form is unmounted", async () => {
  const onSave = vi.fn(async () => undefined);
  shown(onSave);
  type("机构合并");
  draw(null);
  await pass(0);
  expect(onSave.mock.calls).toEqual([["机构合并"]]);
});

test("text that could not be saved stays on the page with the reason, and “完成” tries again", async () => {
  const answers = [refusedFor, refusedFor, undefined];
  const onSave = vi.fn(async () => answers.shift());
  shown(onSave);
  type("机构合并");
  await pass(900);
  expect(host.textContent).toContain("没有连上服务器。");
  press("完成");
  await pass(0);
  expect(area()?.value).toBe("机构合并");
  press("完成");
  await pass(0);
  expect(area()).toBeNull();
  expect(onSave).toHaveBeenCalledTimes(3);
});

test("a save that got no answer is sent again by itself, as long as the form is there", async () => {
  const noAnswer: SaveFailure = { message: "服务器 30 秒没有答复。", passes: true };
  const answers = [noAnswer, undefined, noAnswer, noAnswer];
  const onSave = vi.fn(async () => answers.shift());
  shown(onSave);
  type("机构合并");
  await pass(900);
  expect(host.textContent).toContain("没有答复");
  await pass(10_000);
  expect(onSave).toHaveBeenCalledTimes(2);
  expect(host.textContent).toContain("说明已保存");
  type("机构合并，人员转隶");
  draw(null);
  await pass(60_000);
  expect(onSave).toHaveBeenCalledTimes(3);
});

test("text that could not be saved when the form was unmounted stands in it again, and is saved then", async () => {
  const answers = [refusedFor];
  const onSave = vi.fn(async () => answers.shift());
  shown(onSave);
  type("机构合并");
  draw(null);
  await pass(0);
  mount(onSave);
  expect(area()?.value).toBe("机构合并");
  await pass(900);
  expect(onSave.mock.calls).toEqual([["机构合并"], ["机构合并"]]);
  expect(unsaved.words).toBeNull();
});

test("text that was saved after the form was unmounted is not kept, and newer text is", async () => {
  const waiting: ((answer: undefined) => void)[] = [];
  const onSave = vi.fn(() => new Promise<undefined>((resolve) => waiting.push(resolve)));
  shown(onSave);
  type("机");
  await pass(900);
  type("机构合并");
  waiting.shift()?.(undefined);
  await pass(0);
  expect(unsaved.words).toBe("机构合并");
  draw(null);
  await pass(0);
  waiting.shift()?.(undefined);
  await pass(0);
  expect(unsaved.words).toBeNull();
});

test("one save runs at a time, and the last text is kept", async () => {
  const waiting: ((answer: undefined) => void)[] = [];
  const onSave = vi.fn(() => new Promise<undefined>((resolve) => waiting.push(resolve)));
  shown(onSave);
  type("机");
  await pass(900);
  type("机构合并");
  await pass(900);
  expect(onSave.mock.calls).toEqual([["机"]]);
  waiting.shift()?.(undefined);
  await pass(0);
  expect(onSave.mock.calls).toEqual([["机"], ["机构合并"]]);
});

test("where it is opened to write, it begins with the text, and ends when that is saved", async () => {
  const onWritten = vi.fn();
  const onSave = vi.fn(async () => undefined);
  draw(
    <Explanation
      {...{ of: "两数不同", words: "", hint: "", unsaved: null, onSave, onWritten }}
      onUnsaved={() => undefined}
    />,
  );
  expect(document.activeElement).toBe(area());
  type("机构合并");
  press("完成");
  await pass(0);
  expect(onSave).toHaveBeenCalledWith("机构合并");
  expect(onWritten).toHaveBeenCalledTimes(1);
});
