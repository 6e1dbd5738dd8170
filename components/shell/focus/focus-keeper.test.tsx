// @vitest-environment jsdom
import { act, useState } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { testPage } from "@/components/ui/testing-page";
import { FocusKeeper } from "./focus-keeper";

const place = vi.hoisted(() => ({ path: "" }));
vi.mock("next/navigation", () => ({ usePathname: () => place.path }));

const { draw } = testPage();

beforeEach(() => {
  place.path = "/desk";
  window.location.hash = "";
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** The clock goes on until nothing is due: neither the keeper nor a dialog will move the focus any more. */
const settled = () => act(() => vi.runAllTimersAsync());
const buttons = (words: string) =>
  [...document.querySelectorAll("button")].filter(({ textContent }) => textContent === words);

/** As by the keyboard: focused, and then pressed. */
async function press(words: string, at = 0) {
  act(() => buttons(words)[at]?.focus());
  await act(async () => buttons(words)[at]?.click());
  await settled();
}

const focused = () => document.activeElement?.textContent;

test("after a change of page the focus is on its heading, also if it is loaded later", async () => {
  const page = (path: string, content: React.ReactNode) => {
    place.path = path;
    draw(
      <>
        <FocusKeeper />
        <nav>
          <button type="button">审核</button>
        </nav>
        <main>{content}</main>
      </>,
    );
  };
  page("/desk", <h1>我的报告</h1>);
  expect(document.activeElement).toBe(document.body);
  act(() => buttons("审核")[0]?.focus());
  page("/reviews", <p role="status">正在打开…</p>);
  await settled();
  expect(focused()).toBe("审核");
  page("/reviews", <h1>审核</h1>);
  await settled();
  expect(document.activeElement?.tagName).toBe("H1");
  page("/messages", <h1>消息</h1>);
  await settled();
  expect(focused()).toBe("消息");
});

test("when the link that was followed goes first, the heading still has the focus once it is there", async () => {
  const page = (path: string, content: React.ReactNode) => {
    place.path = path;
    draw(
      <>
        <FocusKeeper />
        <main tabIndex={-1}>{content}</main>
      </>,
    );
  };
  page("/desk/reports", <a href="/imports">从已有文件开始</a>);
  act(() => document.querySelector("a")?.focus());
  page("/imports", <p role="status">正在打开…</p>);
  await settled();
  expect(document.activeElement?.tagName).toBe("MAIN");
  page("/imports", <h1>从已有文件开始</h1>);
  await settled();
  expect(document.activeElement?.tagName).toBe("H1");
});

test("a place within the page keeps the focus that it has received", async () => {
  const content = (
    <main>
      <h1>基本信息</h1>
      <input name="phone" />
    </main>
  );
  draw(<FocusKeeper />);
  place.path = "/desk/reports/1/front";
  window.location.hash = "#front.phone";
  draw(
    <>
      <FocusKeeper />
      {content}
    </>,
  );
  act(() => document.querySelector("input")?.focus());
  await settled();
  expect(document.activeElement?.tagName).toBe("INPUT");
});

/** Findings with a repair each, in a list. */
function Findings() {
  const [open, setOpen] = useState(["甲", "乙", "丙"]);
  return (
    <section aria-label="问题">
      <FocusKeeper />
      <ul>
        {open.map((name) => (
          <li key={name}>
            {name}
            <button type="button" onClick={() => setOpen(open.filter((each) => each !== name))}>
              改正
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

test("when an item goes with the focus, the next one has it, after the last the one before, and then the list", async () => {
  draw(<Findings />);
  await press("改正", 1);
  expect(focused()).toBe("丙改正");
  await press("改正", 1);
  expect(focused()).toBe("甲改正");
  await press("改正");
  expect(document.activeElement?.tagName).toBe("UL");
  expect(document.activeElement?.getAttribute("tabindex")).toBe("-1");
});

/** A button that is disabled by its own action, and one that is replaced. */
function Foot() {
  const [zero, setZero] = useState(false);
  const [asked, setAsked] = useState(false);
  return (
    <>
      <FocusKeeper />
      <p>
        <button type="button" disabled={zero} onClick={() => setZero(true)}>
          填零
        </button>
      </p>
      <div>
        {asked ? <Button key="sure">确认</Button> : <Button onClick={() => setAsked(true)}>删除</Button>}
      </div>
    </>
  );
}

test("what surrounds a control has the focus when the control is disabled or replaced", async () => {
  draw(<Foot />);
  await press("填零");
  expect(document.activeElement?.tagName).toBe("P");
  await press("删除");
  expect(focused()).toBe("确认");
  expect(document.activeElement?.tagName).toBe("DIV");
});

/** A list that is hidden when it is empty. */
function Items() {
  const [count, setCount] = useState(1);
  return (
    <section>
      <FocusKeeper />
      <ol style={{ display: count === 0 ? "none" : "grid" }}>
        {Array.from({ length: count }, (_, at) => (
          <li key={String(at)}>
            <Button onClick={() => setCount(count - 1)}>删去</Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

test("a list that is hidden with its last item passes the focus on to what surrounds it", async () => {
  draw(<Items />);
  await press("删去");
  expect(document.activeElement?.tagName).toBe("SECTION");
});

/** A dialog that the page opens without a trigger of its own, and a message with an undo button. */
function Page() {
  const [open, setOpen] = useState(false);
  const [message, setMessage] = useState(true);
  const [restored, setRestored] = useState(false);
  return (
    <main>
      <FocusKeeper />
      <Button onClick={() => setOpen(true)}>写说明</Button>
      {message && (
        <Notice>
          <Button onClick={() => setMessage(false)}>撤销</Button>
        </Notice>
      )}
      <Dialog title="说明" open={open} onOpenChange={setOpen}>
        <p>
          {restored ? "现在就是这样。" : <Button onClick={() => setRestored(true)}>恢复</Button>}
          <Button onClick={() => setOpen(false)}>完成</Button>
        </p>
      </Dialog>
    </main>
  );
}

test("a dialog without a trigger returns the focus to where it was before", async () => {
  draw(<Page />);
  await press("写说明");
  await press("完成");
  expect(focused()).toBe("写说明");
});

test("within a dialog the focus stays where its button was", async () => {
  draw(<Page />);
  await press("写说明");
  await press("恢复");
  expect(document.activeElement?.tagName).toBe("P");
  expect(focused()).toContain("现在就是这样。");
});

test("a message that is gone returns the focus to where it was before", async () => {
  draw(<Page />);
  act(() => buttons("写说明")[0]?.focus());
  await press("撤销");
  expect(focused()).toBe("写说明");
});

/** A form whose refusals appear above its button. */
function Form() {
  const [refused, setRefused] = useState(0);
  return (
    <>
      <FocusKeeper />
      {Array.from({ length: refused }, (_, at) => (
        <p key={String(at)}>没有保存</p>
      ))}
      <button type="button" onClick={() => setRefused(refused + 1)}>
        保存
      </button>
    </>
  );
}

test("a button that is pushed out of view by its own result is scrolled back, unless the page was scrolled away", async () => {
  draw(<Form />);
  const [save] = buttons("保存");
  const scrolled = vi.fn();
  Object.assign(save ?? {}, { scrollIntoView: scrolled });
  const key = (name: string) =>
    act(() => save?.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true })));
  await press("保存");
  expect(scrolled).not.toHaveBeenCalled();
  key("Enter");
  await press("保存");
  expect(scrolled).toHaveBeenCalledWith({ block: "nearest" });
  scrolled.mockClear();
  key("Tab");
  await press("保存");
  expect(scrolled).not.toHaveBeenCalled();
  key(" ");
  Object.assign(save ?? {}, { getBoundingClientRect: () => ({ top: 3000, bottom: 3040 }) });
  act(() => document.dispatchEvent(new Event("scroll")));
  await press("保存");
  expect(scrolled).not.toHaveBeenCalled();
});

/** A list whose removed item comes back by Ctrl+Z, above the one that has the focus or with it. */
function Undoable({ takesFocus }: { takesFocus: boolean }) {
  const [isBack, setBack] = useState(false);
  return (
    <main onKeyDown={() => setBack(true)}>
      <FocusKeeper />
      {isBack && (
        // biome-ignore lint/a11y/noAutofocus: as the form does it with an item that comes back
        <input aria-label="第一章" autoFocus={takesFocus} />
      )}
      <button type="button">第二章</button>
    </main>
  );
}

test.each([false, true])(
  "what has the focus after Ctrl+Z stays in view (the item takes it: %s)",
  async (takesFocus) => {
    const scrolled: (string | undefined)[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      scrolled.push(this.tagName);
    };
    draw(<Undoable takesFocus={takesFocus} />);
    const [second] = buttons("第二章");
    act(() => second?.focus());
    await act(async () =>
      second?.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true })),
    );
    await settled();
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(scrolled.at(-1)).toBe(takesFocus ? "INPUT" : "BUTTON");
    Reflect.deleteProperty(Element.prototype, "scrollIntoView");
  },
);
