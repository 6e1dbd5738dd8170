/**
 * What the examination finds, and what it takes: `npm run bench -- checks [topic]`. Prints JSON: recall and false alarms over
 * the labelled cases of lib/core/checks/cases, over all and by topic; every case that falls short; and the median time of a
 * whole examination. Each timed run gets a form and a content of its own, so that nothing kept from before counts as speed.
 */
import { type Examined, examinedCases, scoreOf } from "@/lib/core/checks/cases/testing-collect";
import type { CheckInput } from "@/lib/core/checks/engine/check";
import { runChecks } from "@/lib/core/checks/run-checks";
import { formFor } from "@/lib/core/editions/registry";
import { qidu } from "@/prisma/demo/issued/qidu";
import { contentOf } from "@/prisma/demo/yunxi/content";
import { townshipOf } from "@/prisma/demo/yunxi/townships";

const [topic] = process.argv.slice(2);
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
      shortOf: cases.filter(({ missed, alarms }) => missed.length + alarms.length > 0).map(told),
      milliseconds: {
        qidu2017: medianOf(qiduInput),
        township2024: medianOf(townshipInput),
        everyFigureWrong: medianOf(wrongInput),
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

function told({ topic: of, name, missed, alarms }: Examined) {
  return { case: `${of}: ${name}`, missed, alarms };
}

/** The 75 figures and eleven chapters that 齐都镇 issued for 2017. */
function qiduInput(): CheckInput {
  const { year, form, front, chapters, figures, lineage } = qidu;
  return {
    form: formFor(year, form),
    content: structuredClone({ front, chapters, figures }),
    lastYear: null,
    unit: { name: lineage[3].organ, kind: "township" },
  };
}

/** A report of the edition in force with its 200 cells, and the report of the year before. */
function townshipInput(): CheckInput {
  const township = townshipOf("qingshi");
  return {
    form: formFor(2024),
    content: contentOf(township, 2024),
    lastYear: { form: formFor(2023), content: contentOf(township, 2023) },
    unit: { name: township.organ, kind: "township" },
  };
}

/** The same with a number of its own in every cell: nearly every equation is broken, and each looks for its likeliest cell. */
function wrongInput(): CheckInput {
  const input = townshipInput();
  const figures = [...input.form.cells.keys()].map((id, at) => [id, { value: `${(at * 37) % 101}` }]);
  return { ...input, content: { ...input.content, figures: Object.fromEntries(figures) } };
}

/** Milliseconds of one examination: the median of 200 after 100 to warm up. */
function medianOf(input: () => CheckInput): number {
  const times = Array.from({ length: 300 }, () => {
    const fresh = input();
    const began = performance.now();
    runChecks(fresh);
    return performance.now() - began;
  });
  const sorted = times.slice(100).sort((a, b) => a - b);
  return Math.round((sorted[100] ?? 0) * 1000) / 1000;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
