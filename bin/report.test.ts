import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

/** Runs the command outside the test runner, to find imports that Node alone cannot resolve. */
const folder = mkdtempSync(join(tmpdir(), "report-check-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("npm run -s report -- check prints one line of JSON a file, and ends with 2 for one that cannot be read", {
  timeout: 120_000,
}, () => {
  const report = join(folder, "年报.txt");
  const other = join(folder, "坏.json");
  writeFileSync(
    report,
    "青石镇人民政府2024年政府信息公开工作年度报告\n一、总体情况\n公开信息12条（其中网站8条。\n",
  );
  writeFileSync(other, "{");
  const { status, stdout, stderr } = spawnSync(process.execPath, ["bin/report.mjs", "check", report, other], {
    cwd: join(import.meta.dirname, ".."),
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  const lines = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(lines.map(({ file }) => file)).toEqual([report, other]);
  expect(lines[0].findings.map(({ code }: { code: string }) => code)).toContain("R00-54");
  expect(lines[1].error).toContain("JSON");
  expect(status).toBe(2);
});
