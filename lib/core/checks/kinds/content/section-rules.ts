import type { Check, CheckInput } from "../../engine/check";
import { chapterTitle, type Rule } from "../../engine/finding";
import { type Line, linesOfChapter } from "../../engine/passages";
import { faultFinding } from "../../engine/words-at-fault";
import { outOfPlace } from "./out-of-place";
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

/** `except`: words that name another topic, although they hold a keyword of this one. */
const topics: Readonly<Record<Topic, { words: RegExp; about: string; except?: RegExp }>> = {
  disclosure: {
    words: /公开|发布|公示|公布|更新|推送|张贴|上传|栏|网站|公众号|解读|文件/,
    about: "主动公开",
    except: /(?:政府)?信息公开(?:的)?申请|依申请公开|申请公开/g,
  },
  applications: { words: /申请|受理|答复|不予公开|未收到|结转|转结|办结|咨询|工单|热线|信访/, about: "申请" },
  fees: { words: /费|收取|减免|免收/, about: "收费" },
  litigation: { words: /复议|诉讼|申诉|起诉|应诉|举报|投诉|争议/, about: "行政复议、行政诉讼" },
};

/** R00-86: a section that counts something but has no keyword of its topic is about something else. */
export function sectionsOnTopic(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => [
      ...topicSections(input).flatMap(({ topic, name, lines }) => {
        const wanted = topics[topic];
        const written = lines.map((line) => line.text).join("\n");
        const text = wanted.except ? written.replace(wanted.except, "") : written;
        const line = lines.find((each) => count.test(each.text));
        // A table that was read as text contains no keyword: only words of another topic show that the
        // section is about that one.
        const ofAnother = wanted.except === undefined || text !== written;
        if (!line || !ofAnother || wanted.words.test(text)) return [];
        return [
          faultFinding(rule, input, line, {
            from: 0,
            to: line.text.length,
            message: `“${name}”写的不是${wanted.about}；没有发生的请写明没有，这些内容移到相应的部分`,
          }),
        ];
      }),
      ...outOfPlace(rule, input),
    ],
  };
}

/** The chapter 其他需要报告的事项, which also takes problems if there is no chapter for these. */
function otherMatters(input: CheckInput): { name: string; lines: Line[] }[] {
  return input.form.outline.chapters
    .filter(({ id }) => id === "others")
    .map(({ id, heading }) => ({
      name: heading,
      lines: linesOfChapter(id, input.content.chapters[id]).filter(({ kind }) => kind === "paragraph"),
    }));
}

const amiss =
  /问题|不足|差距|薄弱|不够|偏|有待|欠|单一|滞后|不[高强深广全足大细严实当力及]|缺|难|需|待|少|慢|弱|短板|困|不到位|不平衡|不规范|不完善|不健全|不熟|不明|较低|较浅|较窄|仅|忽视|脱节|重[^，。；]{1,6}轻|没[有能][^，。；]{0,6}(?:及时|按时|按期|更新|公开|做到|落实|覆盖|到位|跟上)|未(?:能|及时|按时|按期|更新|做到|落实|覆盖)|晚|超期|逾期/;

/** R00-127: the chapter on problems names one. */
export function problemIsNamed(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const lines = linesOfChapter("problems", input.content.chapters.problems).filter(
        ({ text }) => text.trim() !== "",
      );
      const text = lines.map((line) => line.text).join("\n");
      const [line] = lines;
      if (!line || text.length < LENGTH_MIN || text.length > 400 || amiss.test(text)) return [];
      const title = chapterTitle(input, "problems");
      return [
        faultFinding(rule, input, line, {
          from: 0,
          to: line.text.length,
          message: `“${title}”没有写存在什么问题；请写出当年的问题，再写怎样改进`,
        }),
      ];
    },
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
        : [...topicSections(input), ...otherMatters(input)].flatMap(({ name, lines }) =>
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
