// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeAll, expect, test } from "vitest";
import { bearForeignNodes } from "./foreign-nodes";

beforeAll(() => {
  (globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;
  bearForeignNodes();
});

/** What a translator does: each text is wrapped in an element. */
function wrapTexts(root: Element): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Node[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const text of texts) {
    const font = document.createElement("font");
    text.parentNode?.replaceChild(font, text);
    font.append(text);
  }
}

function State({ count }: { count: number }) {
  return (
    <p>
      {count === 0 && "还没有填。"}
      {count > 0 && <b>已填</b>}共 {count} 格{count > 1 ? "，继续" : null}
    </p>
  );
}

test("a wrapped text is removed and inserted by React without an error", () => {
  const host = document.createElement("div");
  const root = createRoot(host);
  act(() => root.render(<State count={0} />));
  for (const count of [1, 2, 0, 2, 1]) {
    wrapTexts(host);
    act(() => root.render(<State count={count} />));
    expect(host.textContent).toBe(
      `${count === 0 ? "还没有填。" : "已填"}共 ${count} 格${count > 1 ? "，继续" : ""}`,
    );
  }
  wrapTexts(host);
  act(() => root.unmount());
  expect(host.textContent).toBe("");
});

test("a node of another place is neither removed nor causes an error", () => {
  const [here, there] = [document.createElement("div"), document.createElement("div")];
  const text = document.createTextNode("别处");
  there.append(text);
  expect(here.removeChild(text)).toBe(text);
  expect(there.textContent).toBe("别处");
  expect(() => here.insertBefore(document.createElement("i"), text)).not.toThrow();
  expect(here.childNodes).toHaveLength(1);
});
