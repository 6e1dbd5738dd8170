import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { editions } from "../../editions/registry";
import { checksOf } from "../edition-checks";
import type { Check } from "../engine/check";

const page = readFileSync(new URL("../../../../docs/rules.md", import.meta.url), "utf8");

it("docs/rules.md lists every rule as it is, and no other", () => {
  const written = page.split("\n").filter((line) => /^\| R\d/.test(line));
  const rules = new Map<string, Check & { editions: string[] }>();
  for (const { id } of editions)
    for (const check of checksOf({ id }))
      rules.set(check.code, {
        ...check,
        editions: [...new Set([...(rules.get(check.code)?.editions ?? []), id])],
      });
  const expected = [...rules.values()].map(
    (rule) =>
      `| ${rule.code} | ${rule.rule} | ${rule.severity} | ${rule.group} | ${rule.editions.join(", ")} | ${rule.source} |`,
  );
  expect([...written].sort()).toEqual(expected.sort());
});
