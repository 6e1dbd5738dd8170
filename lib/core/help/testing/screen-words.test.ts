import { expect, test } from "vitest";
import { ScreenWords } from "./screen-words";

const words = new ScreenWords();
words.add(
  "page.tsx",
  `const label = "按原样录入：另有说明";
   const title = \`通过或公布一批（\${count} 份可选）\`;
   const remind = \`催报 \${count} 个单位\`;
   const shown = \`现在：\${state}\`;
   export const Page = () => <Button><Icon /> 保存 批注 {state}</Button>;
   export const Back = () => <a>去“体检”处理</a>;`,
);

test.each([
  ["a whole string", "按原样录入：另有说明", true],
  ["the name that a string explains", "按原样录入", true],
  ["words before a value", "通过或公布一批", true],
  ["the words of an element, beside an icon and a value", "保存批注", true],
  ["a text with its value left open", "催报……个单位", true],
  ["a text with a value in it", "催报 9 个单位", true],
  ["quotation marks within", "去‘体检’处理", true],
  ["another text around a value", "催报……个部门", false],
  ["a text of which too little is fixed", "现在：待审签", false],
  ["a part of a word", "原样录入", false],
  ["a part of an element's words", "批注", false],
  ["short words beside a value", "份可选", false],
])("%s: %s", (_, name, isThere) => {
  expect(words.has(name)).toBe(isThere);
});
