import { firstYear } from "../history";
import { fill, type Phrasing, taken } from "../phrasing";
import { type Problem, problemSentences } from "../sentences/problems";

/** The problems of the year with a measure for each, and the follow-up on those of the year before. */
export function problemsProse(phrasing: Phrasing): string[] {
  const [first, second] = problemsOf(phrasing, 0);
  const words = { village: phrasing.township.village };
  return [
    ...(phrasing.history.year > (phrasing.township.years?.first ?? firstYear) ? [lookedBack(phrasing)] : []),
    "## 存在的问题",
    `一是${fill(first.problem, words)}`,
    `二是${fill(second.problem, words)}`,
    "## 改进措施",
    `针对${first.short}的问题：${fill(first.measure, words)}`,
    `针对${second.short}的问题：${fill(second.measure, words)}`,
  ];
}

function lookedBack(phrasing: Phrasing): string {
  const [first, second] = problemsOf(phrasing, -1);
  return `上年报告列出的两个问题已经整改：${first.short}，${first.done}；${second.short}，${second.done}。`;
}

function problemsOf({ township, history }: Phrasing, years: number): [Problem, Problem] {
  // No two townships have the same pair in one year, and a pair repeats only after nine years.
  const place = Number(township.code.slice(7, 9)) + (history.year + years) * 2;
  return [taken(problemSentences, place), taken(problemSentences, place + 1)];
}
