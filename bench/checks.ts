/**
 * Quality and speed of the checks: `npm run bench -- checks [topic] [--rules-of FILE]`. Prints JSON: recall
 * and false alarms on the labelled cases of lib/core/checks/cases, in total and by topic; every case that
 * falls short; and the median time of all checks on a report, and of the checks after a key in its longest
 * chapter. Each timed run gets a new form, content and text, so that no cache helps it.
 *
 * With `--rules-of`, only the rules whose numbers stand in the file are timed, such as the docs/rules.md of a
 * former state: so two states are compared by the rules that both have.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Examined, examinedCases, scoreOf } from "@/lib/core/checks/cases/testing-collect";
import { checksOf } from "@/lib/core/checks/edition-checks";
import type { Check, CheckInput } from "@/lib/core/checks/engine/check";
import { examine } from "@/lib/core/checks/engine/examine";
import type { Edition } from "@/lib/core/editions/edition";
import { formFor } from "@/lib/core/editions/registry";
import { type Prose, proseText } from "@/lib/core/prose/prose";
import { qidu } from "@/prisma/demo/issued/qidu";
import { townshipContent } from "@/prisma/demo/yunxi/content";
import { townshipOf } from "@/prisma/demo/yunxi/townships";

/** Number of timed runs, which makes the text of each unique. */
let runs = 0;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "rules-of": { type: "string" } },
});
const [topic] = positionals;
const file = values["rules-of"];
/** The numbers of the timed rules; null for all rules. */
const timed = file === undefined ? null : new Set(readFileSync(file, "utf8").match(/\bR\d\d-\d+\b/g));
const timedRules = new Map<Edition, readonly Check[]>();

const all = examinedCases();
const cases = topic === undefined ? all : all.filter((each) => each.topic === topic);
const topics = [...new Set(cases.map((each) => each.topic))];

console.log(
  JSON.stringify(
    {
      figure: "checks",
      ...printed(cases),
      topics: Object.fromEntries(
        topics.map((name) => [name, printed(cases.filter((each) => each.topic === name))]),
      ),
      shortOf: cases.filter(({ missed, alarms }) => missed.length + alarms.length > 0).map(summaryOf),
      rulesTimed: { qidu2017: rulesFor(qiduInput()).length, township2024: rulesFor(townshipInput()).length },
      milliseconds: {
        qidu2017: medianOf(qiduInput),
        township2024: medianOf(townshipInput),
        everyFigureWrong: medianOf(wrongInput),
        keyInQidu2017: medianOf(qiduInput, typed),
        keyInTownship2024: medianOf(townshipInput, typed),
      },
    },
    null,
    2,
  ),
);

function printed(some: readonly Examined[]) {
  const { recall, falseAlarms, ...counts } = scoreOf(some);
  return { ...counts, recall: percent(recall), falseAlarms: percent(falseAlarms) };
}

function summaryOf({ topic: of, name, missed, alarms }: Examined) {
  return { case: `${of}: ${name}`, missed, alarms };
}

/** The timed rules of the report's edition. */
function rulesFor({ form: { edition } }: CheckInput): readonly Check[] {
  const known = timedRules.get(edition);
  if (known) return known;
  const rules = checksOf(edition).filter(({ code }) => timed === null || timed.has(code));
  timedRules.set(edition, rules);
  return rules;
}

/** The report that 齐都镇 issued for 2017: 75 figures and eleven chapters. */
function qiduInput(): CheckInput {
  const { year, form, front, chapters, figures, lineage } = qidu;
  return {
    form: formFor(year, form),
    content: structuredClone({ front, chapters, figures }),
    lastYear: null,
    unit: { name: lineage[3].organ, kind: "township" },
  };
}

/** A report of the current edition with its 200 cells, and last year's report. */
function townshipInput(): CheckInput {
  const township = townshipOf("qingshi");
  return {
    form: formFor(2024),
    content: townshipContent(township, 2024),
    lastYear: { form: formFor(2023), content: townshipContent(township, 2023) },
    unit: { name: township.organ, kind: "township" },
  };
}

/**
 * The same with a different number in every cell: nearly every equation is wrong, and each searches for the
 * most likely cell.
 */
function wrongInput(): CheckInput {
  const input = townshipInput();
  const figures = [...input.form.cells.keys()].map((id, at) => [id, { value: `${(at * 37) % 101}` }]);
  return { ...input, content: { ...input.content, figures: Object.fromEntries(figures) } };
}

/** The same report with unique text in each paragraph. */
function withOwnWords(input: CheckInput): CheckInput {
  runs += 1;
  const chapters = Object.entries(input.content.chapters).map(([id, prose]) => [
    id,
    withWords(prose, `第${runs}次记录。`),
  ]);
  return { ...input, content: { ...input.content, chapters: Object.fromEntries(chapters) } };
}

function withWords(prose: Prose, text: string): Prose {
  const content = prose.content.map((block) =>
    block.type === "paragraph"
      ? { ...block, content: [...(block.content ?? []), { type: "text" as const, text }] }
      : block,
  );
  return { ...prose, content };
}

/** The report after one keystroke in the middle of its longest chapter. */
function typed(input: CheckInput): CheckInput {
  const { chapters } = input.content;
  const long = Object.keys(chapters).sort(
    (a, b) => proseText(chapters[b]).length - proseText(chapters[a]).length,
  )[0];
  const prose = structuredClone(chapters[long ?? ""]);
  const paragraphs = prose?.content.filter(({ type }) => type === "paragraph") ?? [];
  const block = paragraphs[paragraphs.length >> 1];
  if (!long || !prose || block?.type !== "paragraph") throw new Error("this report has no long chapter");
  block.content = [...(block.content ?? []), { type: "text", text: "字" }];
  return { ...input, content: { ...input.content, chapters: { ...chapters, [long]: prose } } };
}

/**
 * Milliseconds of processor time of one run: the median of 200 after 100 to warm up. With `then`, of the run
 * after it.
 */
function medianOf(input: () => CheckInput, then?: (input: CheckInput) => CheckInput): number {
  const times = Array.from({ length: 300 }, () => {
    let fresh = withOwnWords(input());
    const rules = rulesFor(fresh);
    if (then) {
      examine(rules, fresh);
      fresh = then(fresh);
    }
    const began = process.cpuUsage();
    examine(rules, fresh);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  const sorted = times.slice(100).sort((a, b) => a - b);
  return Math.round((sorted[100] ?? 0) * 1000) / 1000;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
