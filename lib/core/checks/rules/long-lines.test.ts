import { expect, it } from "vitest";
import { proseOf } from "../../prose/prose";
import { PREFACE } from "../../report";
import { inputWith } from "../cases/testing-input";
import { runChecks } from "../run-checks";

/**
 * A page pasted as one line, or a line that makes a regular expression backtrack: the time grows linearly
 * with its length.
 */
const units = [
  "公",
  "政府",
  "1",
  "（",
  "（》",
  "《",
  "“",
  "*",
  "×",
  "某",
  " ",
  ".",
  "，",
  "<",
  "<!--",
  "&#1",
  "[bookmark",
  "a@",
  "2024年",
  "1月1日—",
  "2024年1月至",
  "一是",
  "4111 ",
  "家住1号",
  "1号楼",
  "《条例》第一条",
  "报告由",
  "总体情况、",
  "低保户王",
  "第一，",
  "公开1条，",
];

const LENGTH = 30_000;

it.each(units)("reads “%s” repeated in linear time", { timeout: 120_000 }, (unit) => {
  const text = unit.repeat(LENGTH / unit.length);
  for (const line of [text, `本报告包括${text}`]) {
    const input = inputWith({
      year: 2025,
      chapters: { [PREFACE]: proseOf(line), disclosure: proseOf(line) },
    });
    // Processor time, which other programs on the machine do not affect.
    const before = process.cpuUsage();
    const findings = runChecks(input);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(4000);
    expect(findings.length).toBeLessThan(5000);
  }
});

it.each([
  ["1.", (n: number) => `${n}.`],
  ["1、", (n: number) => `${n}、`],
  ["（1）", (n: number) => `（${n}）`],
])("examines a list of ninety-nine items and a further one, numbered as “%s”", (_, number) => {
  const numbers = [...Array.from({ length: 99 }, (_item, at) => at + 1), 12];
  const items = numbers.map((each) => `${number(each)}村委会的公开栏；`);
  const chapters = { others: proseOf("各村如下：", ...items) };
  expect(() => runChecks(inputWith({ year: 2025, chapters }))).not.toThrow();
});
