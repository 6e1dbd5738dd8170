import { expect, test } from "vitest";
import { ScreenWords } from "./screen-words";

const words = new ScreenWords();
words.add(
  "page.tsx",
  `const label = "按原样录入：另有说明";
   const title = \`通过或公布一批（\${count} 份可选）\`;
   export const Page = () => <Button><Icon /> 保存 批注 {state}</Button>;`,
);

test.each([
  ["a whole string", "按原样录入：另有说明", true],
  ["the name that a string explains", "按原样录入", true],
  ["words before a value", "通过或公布一批", true],
  ["the words of an element, beside an icon and a value", "保存批注", true],
  ["a part of a word", "原样录入", false],
  ["a part of an element's words", "批注", false],
  ["short words beside a value", "份可选", false],
])("%s: %s", (_, name, isThere) => {
  expect(words.has(name)).toBe(isThere);
});
