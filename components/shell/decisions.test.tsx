// @vitest-environment jsdom
import { act } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { setValue, testPage } from "@/components/ui/testing-page";
import { DecisionsProvider, useDecisionWords } from "./decisions";

vi.mock("next/navigation", () => ({ usePathname: () => "" }));

const { page, draw, button } = testPage();
beforeEach(() => sessionStorage.clear());

function Reason() {
  const [text, setText] = useDecisionWords<string>("reason", "");
  const [reasons, setReasons] = useDecisionWords("reasons", [""]);
  return (
    <>
      <input value={text} onChange={({ target }) => setText(target.value)} />
      <output>{reasons.join("，")}</output>
      <button type="button" onClick={() => setReasons([...reasons, "口径不一致"])}>
        加
      </button>
      <button type="button" onClick={() => setText("")}>
        办成
      </button>
    </>
  );
}

const input = () => page.querySelector("input") ?? expect.fail("nothing to type in");
const opened = (of?: string) => (
  // Another key is another page: nothing in memory is left.
  <DecisionsProvider key={crypto.randomUUID()} of={of}>
    <Reason />
  </DecisionsProvider>
);

test("what was typed is there again after the page was loaded anew, for the same person and report", () => {
  draw(opened("li report"));
  act(() => setValue(input(), "第二部分与表格不符"));
  act(() => button("加").click());
  draw(opened("li report"));
  expect(input().value).toBe("第二部分与表格不符");
  expect(page.querySelector("output")?.textContent).toBe("，口径不一致");
  draw(opened("wang report"));
  expect(input().value).toBe("");
});

test("what was carried out is not there again", () => {
  draw(opened("li report"));
  act(() => setValue(input(), "第二部分与表格不符"));
  act(() => button("办成").click());
  draw(opened("li report"));
  expect(input().value).toBe("");
  expect(sessionStorage).toHaveLength(0);
});

test("text of another kind, as another version stored it, and damaged storage count as nothing", () => {
  sessionStorage.setItem("nianbao.words.li report", JSON.stringify({ reason: ["a"], reasons: 7 }));
  draw(opened("li report"));
  expect(input().value).toBe("");
  sessionStorage.setItem("nianbao.words.li report", "{");
  draw(opened("li report"));
  expect(input().value).toBe("");
});
