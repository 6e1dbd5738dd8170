import { matchesOf } from "@/lib/core/matches";
import { subItemWords } from "../../../outline/sub-item-words";
import { blockText, type Prose, type ProseBlock, proseText } from "../../../prose/prose";
import type { CellId } from "../../../tables/table";
import { amountAt } from "../../engine/amounts";
import type { Check, CheckInput } from "../../engine/check";
import { cellPlace, chapterPlace, chapterTitle, finding, type Rule } from "../../engine/finding";

/** These rules only check that a chapter says something; other rules check what it says. */

/** Every chapter that requires prose has text below its headings. 存在的主要问题 has a stricter rule of its own. */
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

/** A text of fewer characters names no problem and no measure. */
const PROBLEMS_LENGTH = 10;

/** R21-12: the chapter on problems is neither empty nor “无”, and long enough to name a problem. */
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
 * R21-26: a chapter has each sub-item of its outline under a heading, with text below or after it. Any
 * numbering and any words around the keyword are accepted: “1.主动公开”, “（四）信息公开平台建设情况”, “依申请公开方面：…” at the
 * beginning of a paragraph.
 */
export function subItemsWritten(rule: Rule): Check {
  return {
    ...rule,
    run: (input) =>
      input.form.outline.chapters.flatMap(({ id, subItems = [] }) => {
        const prose = input.content.chapters[id];
        // An empty chapter gives one finding, not one for each of its sub-items.
        if (!hasBody(prose)) return [];
        return subItems.flatMap((item) => {
          const body = bodyUnder(prose, item.heading);
          if ((body !== null && hasText(body)) || runIn(prose, item.id)) return [];
          const what = body === null ? "缺少" : "只有标题，没有内容：";
          const under =
            body === null
              ? (headingOver(prose, item.id) ?? unsectioned(prose, item.id) ?? ofChapter(input, item.id))
              : null;
          return [
            // Content under a heading of another name is there: only the name is missing.
            finding(under === null ? rule : { ...rule, severity: "hint" }, `${id}.${item.id}`, {
              message: `“${chapterTitle(input, id)}”${what}“${item.heading}”一节${
                under === null ? "" : `；“${under}”里可能写到了，请看是否改用规定的名称`
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

/**
 * The blocks under a level-2 heading that names the sub-item, up to the next level-2 heading; null without
 * such a heading.
 */
function bodyUnder(prose: Prose | undefined, heading: string): ProseBlock[] | null {
  const blocks = prose?.content ?? [];
  const start = blocks.findIndex((block) => isLevel2(block) && names(blockText(block), heading));
  if (start < 0) return null;
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(isLevel2);
  return end < 0 ? rest : rest.slice(0, end);
}

/** Text that shows that a sub-item was written, whatever its heading. */
const statedAs = {
  disclosure:
    /主动公开[^，。；]{0,12}(?:信息|目录)|主动公开(?:了|更新)?[^，。；]{0,30}(?:职能|机构|领导|预算|决算|文件|政策|等)[^，。；]{0,12}(?:信息|情况|内容)|公开[^，。；]{0,10}信息[^，。；\d]{0,6}\d+\s*[条件篇]/,
  applications: /(?:收到|受理|接到|办理)[^，。；]{0,16}申请/,
  management: /保密审查|审核发布|发布审核|签批|三审三校|动态(?:调整|管理)|公开(?:目录|指南)/,
};
const stated: Readonly<Record<string, RegExp>> = statedAs;

/**
 * Words of headings under which a sub-item may be written by another name: “（三）优化公开渠道” for the platforms,
 * “（一）强化组织领导” for supervision. A reader has to judge whether it is.
 */
const relatedTo: Readonly<Record<string, RegExp>> = {
  disclosure: /公开(?:的)?(?:重点|内容|范围|领域|信息|数量)|重点(?:领域|信息|工作)|信息发布|发布信息/,
  applications: /申请/,
  management: /管理|审[查核]|保密|流程|程序|目录|制度/,
  platform: /网站|平台|渠道|载体|媒体|公众号|阵地|形式|途径|方式/,
  supervision: /组织(?:领导|保障|机构)|领导(?:高度|小组|机制)|考核|评议|追究|培训|检查|责任|队伍|机制|制度/,
};

/** The differently named section that has the sub-item's content or a related subject; null without one. */
function headingOver(prose: Prose | undefined, itemId: string): string | null {
  const found = otherSections(prose).find(
    ({ name, text }) => stated[itemId]?.test(text) || relatedTo[itemId]?.test(name),
  );
  return found?.name ?? null;
}

/**
 * The sections whose names match none of the sub-items: with a heading, or with the name at the beginning of
 * a paragraph.
 */
function otherSections(prose: Prose | undefined): { name: string; text: string }[] {
  const blocks = prose?.content ?? [];
  const names = Object.values(subItemWords);
  return blocks
    .flatMap((block, index) => {
      const text = blockText(block);
      const below = followed(blocks, index).map(blockText).join("\n");
      if (isLevel2(block)) return [{ name: text.trim(), text: below }];
      const name = block.type === "paragraph" ? (numberedName.exec(text)?.[1]?.trim() ?? "") : "";
      return name === "" ? [] : [{ name, text }];
    })
    .map(({ name, text }) => ({ name: name.replace(/[。：:；;]+$/, ""), text }))
    .filter(({ name }) => !names.some((pattern) => pattern.test(name.replace(/[，,].*$/, ""))));
}

/** “（二）优化公开渠道。依托……”: the name of a section that begins a paragraph. */
const numberedName =
  /^[\s\u3000]*[（(][一二三四五六七八九十\d]{1,3}[）)][、.．\s\u3000]*([^。：:；;\n]{2,30})[。：:；;]/;

/** Words of a paragraph about a sub-item, for a chapter without sections. */
const spokenOf: Readonly<Record<string, RegExp>> = {
  ...statedAs,
  // “……公众号发布信息278条”, “发布简报113篇”: what was published, without the words for disclosure.
  disclosure: new RegExp(
    `${statedAs.disclosure.source}|(?:公开|发布|公示|推送|刊发|更新)[^。；]{0,24}\\d+\\s*[余多]?[条件篇期]`,
  ),
  management: /信息的?管理|审[查核]|三审|目录|规范性文件/,
  platform: /平台|网站|公众号|微博|专栏|公开栏|渠道|载体/,
  supervision: /监督|考核|评议|培训|检查|领导|追究|督查/,
};

/** The first words of a paragraph about the sub-item, in a chapter without sections; null otherwise. */
function unsectioned(prose: Prose | undefined, itemId: string): string | null {
  const blocks = prose?.content ?? [];
  const words = spokenOf[itemId];
  if (!words || blocks.some((block) => block.type === "heading" || itemNumber.exec(blockText(block))?.[1]))
    return null;
  const found = blocks.find((block) => block.type === "paragraph" && words.test(blockText(block)));
  return found ? `${blockText(found).trim().slice(0, 12)}……` : null;
}

/** A shorter paragraph in a chapter of tables introduces its table, or is a row of it. */
const CHAPTER_LENGTH_MIN = 25;

/**
 * The heading of a later chapter whose prose belongs in the sub-item of the same subject; null without one.
 */
function ofChapter(input: CheckInput, itemId: string): string | null {
  const chapter = input.form.outline.chapters.find(({ id }) => id === itemId);
  const tells = (input.content.chapters[itemId]?.content ?? []).some(
    (block) => block.type === "paragraph" && inSentences(blockText(block)),
  );
  return chapter && tells ? chapterTitle(input, chapter.id) : null;
}

function inSentences(text: string): boolean {
  return bare(text).length >= CHAPTER_LENGTH_MIN && /[，。；].{8}/.test(text);
}

function isLevel2(block: ProseBlock): boolean {
  return block.type === "heading" && block.attrs.level === 2;
}

const itemNumber =
  /^[\s\u3000]*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．是]|第[一二三四五六七八九十][，、]|\d{1,2}[.．、）)])?[\s\u3000]*/;

/** The longest heading that can still be a sub-item's name: “（四）县政府门户网站和政务新媒体等平台建设情况”. */
const NAME_LENGTH = 22;
/**
 * In a numbered line this many characters may hold the name, even without a mark after it:
 * “（二）依申请公开2024年，……”.
 */
const NUMBERED_NAME_LENGTH = 16;

/**
 * True if a line, or a numbered sentence within it, begins with the sub-item's name and continues with its
 * content.
 */
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

/**
 * The content below a line: the next paragraph, or everything below a heading up to the next one of its
 * level.
 */
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
    ...matchesOf(
      text,
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
  // 主动公开 and 依申请公开 share no ending of four characters, so a shortened heading names only one sub-item.
  return written.includes(heading) || (written.length >= 4 && heading.endsWith(written));
}

function hasBody(prose: Prose | undefined): boolean {
  return hasText((prose?.content ?? []).filter((block) => !isName(block)));
}

/** Words at the end of a section's name, and characters that occur only in sentences. */
const nameEnd = /(?:问题|情况|不足|措施|打算|计划|思路|事项|方面|公开|建设|管理|保障|概述|概况)[。；;：:]?$/;
const predicate = /没有|[未无将已]|不(?!足)/;

/**
 * True for a heading that names the text below it. A numbered line that is a sentence, “（一）栏目更新偏慢，已指定专人。”, is
 * also read as a heading but is text.
 */
export function isName(block: ProseBlock): boolean {
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
