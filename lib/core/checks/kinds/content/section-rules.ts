import type { Check } from "../../engine/check";
import type { Rule } from "../../engine/finding";
import { faultFinding } from "../../engine/words-at-fault";
import { subItems, type Topic, topicSections } from "./sections";

const count =
  /[0-9０-９]\s?[余多来几]?\s?(?:万\s?)?[余多]?[条件篇次份期项个户人名家场批]|[一二三四五六七八九十百两]+[条件篇次份期项个]/;
const none = /[未无零]|没有/;
/** Shorter sections are reported as empty by another rule. */
const LENGTH_MIN = 18;

/** R00-85: the sections on disclosure and on applications state a count. */
export function sectionsCounted(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      subItems(input).flatMap(({ topic, name, lines }) => {
        const text = lines.map((line) => line.text).join("\n");
        const [line] = lines;
        const stated = count.test(text) || (topic === "applications" && none.test(text));
        if (!line || stated || text.length < LENGTH_MIN || !/公开|发布|申请/.test(text)) return [];
        const what = topic === "applications" ? "收到多少申请，没有收到的也请写明" : "公开了多少条";
        return [
          faultFinding(rule, input, line, {
            from: 0,
            to: line.text.length,
            message: `“${name}”没有写当年的数：请写明${what}`,
          }),
        ];
      }),
  };
}

const topics: Partial<Record<Topic, { words: RegExp; about: string }>> = {
  applications: { words: /申请|受理|答复|不予公开|未收到|结转|转结|办结|咨询|工单|热线|信访/, about: "申请" },
  fees: { words: /费|收取|减免|免收/, about: "收费" },
  litigation: { words: /复议|诉讼|申诉|起诉|应诉|举报|投诉|争议/, about: "行政复议、行政诉讼" },
};

/** R00-86: a section that counts something but has no keyword of its topic is about something else. */
export function sectionsOnTopic(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      topicSections(input).flatMap(({ topic, name, lines }) => {
        const wanted = topics[topic];
        const text = lines.map((line) => line.text).join("\n");
        const line = lines.find((each) => count.test(each.text));
        if (!wanted || !line || wanted.words.test(text)) return [];
        return [
          faultFinding(rule, input, line, {
            from: 0,
            to: line.text.length,
            message: `“${name}”写的不是${wanted.about}；没有发生的请写明没有，这些内容移到相应的部分`,
          }),
        ];
      }),
  };
}

const problems = /(?:存在的?(?:主要)?(?:问题|不足)|主要(?:问题|不足))(?:主要)?(?:是|有|：|:)/;

/** R00-87: problems are described in the chapter on problems. */
export function problemsInTheirChapter(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      input.form.outline.chapters.every(({ id }) => id !== "problems")
        ? []
        : topicSections(input).flatMap(({ name, lines }) =>
            lines.flatMap((line) => {
              const match = problems.exec(line.text);
              if (!match) return [];
              return [
                faultFinding(rule, input, line, {
                  from: match.index,
                  to: match.index + match[0].length,
                  message: `“${name}”里写了存在的问题；问题和改进写在专门的一章`,
                }),
              ];
            }),
          ),
  };
}
