import { subItemWords } from "../../../outline/sub-item-words";
import { blockText, type Prose, type ProseBlock, proseText } from "../../../prose/prose";
import type { CellId } from "../../../tables/table";
import { amountAt } from "../../engine/amounts";
import type { Check, CheckInput } from "../../engine/check";
import { cellPlace, chapterPlace, chapterTitle, finding, type Rule } from "../../engine/finding";

/** Rules that only ask whether a chapter says something; what it says is looked at elsewhere. */

/** Every chapter that wants prose has some below its headings. 存在的主要问题 has a stricter rule of its own. */
export function chaptersWritten(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      input.form.outline.chapters
        .filter(
          ({ id, proseRequired }) =>
            proseRequired && id !== "problems" && !hasBody(input.content.chapters[id]),
        )
        .map(({ id }) =>
          finding(rule, id, {
            message: `“${chapterTitle(input, id)}”还没有写；没有发生的也请写明`,
            places: [chapterPlace(input, id)],
            missing: true,
          }),
        ),
  };
}

/** Fewer characters than this name no problem and no measure. */
const PROBLEMS_LENGTH = 10;

/** R21-12: the chapter on problems is not empty, not “无”, and long enough to name one. */
export function problemsNamed(rule: Rule): Check {
  return {
    ...rule,
    run: (input) => {
      const title = chapterTitle(input, "problems");
      const prose = input.content.chapters.problems;
      const text = (prose?.content ?? [])
        .filter((block) => !isName(block))
        .map(blockText)
        .join("");
      const length = bare(text).length;
      if (title === null || length >= PROBLEMS_LENGTH) return [];
      const what = length === 0 ? "还没有写" : `只有“${text.trim()}”`;
      return [
        finding(rule, "problems", {
          message: `“${title}”${what}；请写出具体问题和改进措施，不少于${PROBLEMS_LENGTH}个字`,
          places: [chapterPlace(input, "problems")],
          missing: length === 0,
        }),
      ];
    },
  };
}

/**
 * R21-26: a chapter carries each sub-item of its outline under a heading of its own, with something written below or behind.
 * However it is numbered and whatever words stand around its key word: “1.主动公开”, “（四）信息公开平台建设情况”,
 * “依申请公开方面：…” run into the paragraph.
 */
export function subItemsWritten(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      input.form.outline.chapters.flatMap(({ id, subItems = [] }) => {
        const prose = input.content.chapters[id];
        // An empty chapter is one finding, not one for each of its sub-items.
        if (!hasBody(prose)) return [];
        return subItems.flatMap((item) => {
          const body = bodyUnder(prose, item.heading);
          if ((body !== null && hasText(body)) || runIn(prose, item.id)) return [];
          const what = body === null ? "缺少" : "只有标题，没有内容：";
          const under = body === null ? headingOver(prose, item.id) : null;
          return [
            // Whoever wrote it under a name of their own left out the name, not the content.
            finding(under === null ? rule : { ...rule, severity: "hint" }, `${id}.${item.id}`, {
              message: `“${chapterTitle(input, id)}”${what}“${item.heading}”一节${
                under === null ? "" : `；“${under}”里写到了，请看是否改用规定的名称`
              }`,
              places: [chapterPlace(input, id)],
              missing: true,
            }),
          ];
        });
      }),
  };
}

const none = /^(本.{1,4}|我.{1,4})?(无|没有)(其他|其它)?(需要报告的)?(事项|情况)?$/;

/** R21-10: where this cell is above zero, the chapter says more than “无”. */
export function saysMoreThanNone(rule: Rule, cellId: CellId, chapterId: string): Check {
  return whereCounted(rule, cellId, chapterId, "不宜只写“无”", (text) => !none.test(bare(text)));
}

/** R21-11: where this cell is above zero, the chapter names `word`. */
export function mentions(rule: Rule, cellId: CellId, chapterId: string, word: string): Check {
  return whereCounted(rule, cellId, chapterId, `没有提到“${word}”`, (text) => text.includes(word));
}

function whereCounted(
  rule: Rule,
  id: CellId,
  chapterId: string,
  fault: string,
  holds: (text: string) => boolean,
): Check {
  return {
    ...rule,
    run: (input: CheckInput) => {
      const cell = input.form.cells.get(id);
      const value = amountAt(input, id);
      const prose = input.content.chapters[chapterId];
      if (!cell || !value?.gt(0) || !hasBody(prose) || holds(proseText(prose))) return [];
      const place = cellPlace(cell);
      return [
        finding(rule, id, {
          message: `${place.label} ${value.toFixed()}，“${chapterTitle(input, chapterId)}”${fault}`,
          places: [chapterPlace(input, chapterId), place],
          sides: [{ label: place.label, value: value.toFixed() }],
        }),
      ];
    },
  };
}

/** The blocks under a level-2 heading that names the sub-item, up to the next of its level; null where none does. */
function bodyUnder(prose: Prose | undefined, heading: string): ProseBlock[] | null {
  const blocks = prose?.content ?? [];
  const start = blocks.findIndex((block) => isLevel2(block) && names(blockText(block), heading));
  if (start < 0) return null;
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(isLevel2);
  return end < 0 ? rest : rest.slice(0, end);
}

/** What says that a sub-item was written, whatever stands above it. */
const statedAs: Readonly<Record<string, RegExp>> = {
  disclosure: /主动公开[^，。；]{0,8}信息|公开[^，。；]{0,10}信息[^，。；\d]{0,6}\d+\s*[条件篇]/,
  applications: /(?:收到|受理|接到|办理)[^，。；]{0,16}申请/,
};

/** The heading of a name of its own under which the sub-item's content stands; null where none does. */
function headingOver(prose: Prose | undefined, itemId: string): string | null {
  const stated = statedAs[itemId];
  const blocks = prose?.content ?? [];
  const names = Object.values(subItemWords);
  const at = blocks.findIndex((block, index) => {
    if (!stated || !isLevel2(block) || names.some((pattern) => pattern.test(blockText(block)))) return false;
    return followed(blocks, index).some((below) => stated.test(blockText(below)));
  });
  const heading = blocks[at];
  return heading ? blockText(heading).trim() : null;
}

function isLevel2(block: ProseBlock): boolean {
  return block.type === "heading" && block.attrs.level === 2;
}

const itemNumber =
  /^[\s\u3000]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．是]|第[一二三四五六七八九十][，、]|\d{1,2}[.．、）)])?[\s\u3000]*/;

/** The longest words that still name a sub-item: “（四）县政府门户网站和政务新媒体等平台建设情况”. */
const NAME_LENGTH = 22;
/** A numbered line begins with the name, even where nothing parts it from what it says: “（二）依申请公开2024年，……”. */
const NUMBERED_NAME_LENGTH = 16;

/** True where a line, or a numbered sentence within one, opens with the sub-item's name and goes on with its content. */
function runIn(prose: Prose | undefined, itemId: string): boolean {
  const key = subItemWords[itemId];
  if (!key) return false;
  const blocks = prose?.content ?? [];
  return blocks.some((block, index) => {
    if (block.type !== "paragraph" && block.type !== "heading") return false;
    return itemStarts(blockText(block)).some(({ text, numbered }) => {
      const words = /^[^，。：；:,;\n]*/.exec(text)?.[0] ?? "";
      const name = numbered && words.length > NAME_LENGTH ? words.slice(0, NUMBERED_NAME_LENGTH) : words;
      if (name.length > NAME_LENGTH || !key.test(name)) return false;
      const rest = text.slice(name.length).replace(/[\s\p{P}]/gu, "");
      return rest !== "" || hasText(followed(blocks, index));
    });
  });
}

/** What stands below a line: the next paragraph, or all below a heading, with headings of its own, up to the next of its level. */
function followed(blocks: readonly ProseBlock[], index: number): ProseBlock[] {
  const block = blocks[index];
  const rest = blocks.slice(index + 1);
  if (block?.type !== "heading") return rest.slice(0, 1).filter((next) => !isName(next));
  const end = rest.findIndex((next) => next.type === "heading" && next.attrs.level <= block.attrs.level);
  return (end < 0 ? rest : rest.slice(0, end)).filter((next) => !isName(next));
}

/** The line without its number, and each later sentence of it that is numbered like a sub-item. */
function itemStarts(text: string): { text: string; numbered: boolean }[] {
  const later = [
    ...text.matchAll(
      /(?<=[。；：])[\s\u3000]*(?=[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十]是|\d{1,2}[.．、])/g,
    ),
  ];
  return [text, ...later.map(({ index }) => text.slice(index))].map((start) => {
    const words = start.replace(itemNumber, "");
    return { text: words, numbered: words.length < start.trimStart().length };
  });
}

/** “主动公开情况” names 主动公开, and “平台建设” names 政府信息公开平台建设. */
function names(text: string, heading: string): boolean {
  const written = bare(text);
  // 依申请公开 and 主动公开 share no ending of four characters, so a shortened heading names one sub-item only.
  return written.includes(heading) || (written.length >= 4 && heading.endsWith(written));
}

function hasBody(prose: Prose | undefined): boolean {
  return hasText((prose?.content ?? []).filter((block) => !isName(block)));
}

/** Words with which the name of a part ends, and what only a sentence has. */
const nameEnd = /(?:问题|情况|不足|措施|打算|计划|思路|事项|方面|公开|建设|管理|保障|概述|概况)[。；;：:]?$/;
const predicate = /没有|[未无将已]|不(?!足)/;

/**
 * A heading that names what stands below it. A numbered line that says something, “（一）栏目更新偏慢，已指定专人。”, is read as a
 * heading too, and is text.
 */
function isName(block: ProseBlock): boolean {
  if (block.type !== "heading") return false;
  const text = blockText(block).trim();
  return !/[，,。；;！？]/.test(text) || (nameEnd.test(text) && !predicate.test(text));
}

function hasText(blocks: readonly ProseBlock[]): boolean {
  return blocks.some((block) => block.type === "picture" || blockText(block).trim() !== "");
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}]/gu, "");
}
