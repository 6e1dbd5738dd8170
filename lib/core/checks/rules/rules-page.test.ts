import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { listRules } from "../rule-list";

const page = readFileSync(new URL("../../../../docs/rules.md", import.meta.url), "utf8");

it("docs/rules.md lists exactly the rules as they are", () => {
  const written = page.split("\n").filter((line) => /^\| R\d/.test(line));
  const expected = listRules().map(
    ({ code, rule, severity, group, editions, source }) =>
      `| ${code} | ${rule} | ${severity} | ${group} | ${editions.join(", ")} | ${source} |`,
  );
  expect([...written].sort()).toEqual(expected.sort());
});
