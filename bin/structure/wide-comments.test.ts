import { expect, test } from "vitest";
import { parsedSource } from "./sources";
import { wideComments } from "./wide-comments";

const words = "word ".repeat(30);

test.each([
  ["of a line", `// ${words}\nconst a = 1;`],
  ["of a block", `/**\n * ${words}\n */\nexport const a = 1;`],
  ["behind code", `const a = 1; // ${words}`],
  ["at the end", `const a = 1;\n// ${words}`],
])("a wide comment %s is found", (_, text) => {
  expect(wideComments(parsedSource("a.ts", text))).toHaveLength(1);
});

test.each([
  ["a text", `const a = "// ${words}";`],
  ["a template", `const a = \`\n// ${words}\n\`;`],
  ["words of a page", `const a = <p>\n// ${words}\n</p>;`],
  ["a directive", `// biome-ignore lint/style/useConst: ${words}\nlet a = 1;`],
])("%s is none", (_, text) => {
  expect(wideComments(parsedSource("a.tsx", text))).toEqual([]);
});
