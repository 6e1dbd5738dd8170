import { expect, test } from "vitest";
import { explainErrors, explanationOf } from "./explain-errors.mjs";

test.each([
  ["⨯ Error: timeout expired\n    at Timeout._onTimeout", "DATABASE_POOL_SIZE"],
  ["Error: connect ECONNREFUSED 127.0.0.1:5432", "连不上数据库"],
  ["could not extend file: No space left on device", "磁盘满了"],
])("“%s” says in Chinese what to do", (text, words) => expect(explanationOf(text)).toContain(words));

test("the terminal gets the explanation once, and what is not known stays as it is", () => {
  const out = explainErrors();
  for (const text of ["Error: timeout expired\n", "Error: timeout expired\n", "端口被占用。\n"])
    out.write(text);
  const printed = String(out.read());
  expect(printed.match(/连接一时都占满了/g)).toHaveLength(1);
  expect(printed).not.toContain("timeout expired");
  expect(printed).toContain("端口被占用。");
});
