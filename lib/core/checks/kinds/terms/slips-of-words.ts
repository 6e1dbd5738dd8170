import { isHanCode, isWord, isWordAt, likelihoodOf } from "@/lib/core/lexicon/likelihood";
import { PairTable } from "@/lib/core/lexicon/pair-table";
import { charactersAlike } from "@/lib/core/lexicon/sound-alike";
import { pairsOfPhrases } from "./phrases/standing-phrases";

/**
 * A common word of two characters with one mistake: [from, to) of the text and the characters that were
 * meant.
 */
type WordSlip = { from: number; to: number; right: string };

/**
 * How much likelier the surrounding text must be with the right characters, as a natural logarithm. Rare
 * words reach 11 and 14.
 */
const LEAST_TURNED = 12;
const LEAST_SOUND = 14.5;
/** The same for words that occur in every report: few other words are similar to them. */
const LEAST_CORE = 9;
const core = new Set(
  "公开 信息 政府 政务 主动 申请 答复 受理 群众 社会 监督 年度 报告 网站 平台 栏目 条例 制度 机制 审核 审查 发布 更新 解读 渠道 内容 领导 小组 办公 工作 人员 培训 考核 评议 整改 改进 问题 不足 统计 数据 期限 行政 复议 诉讼 许可 处罚 规范 文件 财政 预算 决算 民生 保障 领域 进一 及时 准确".split(
    " ",
  ),
);

/** Characters of similar shape, which are confused in typing by shape and in text recognition. */
const shapes = new Map(
  "己已 末未 井开 恳息 倍信 拦栏 冈网 圭主 席度 从众 临监 板版 帐账 折拆 籍藉 侯候 晴睛 辨辩 拨拔 没设 籴杂 治冶 官宫 侍待 徵微 析折"
    .split(" ")
    .flatMap((pair) => [
      [pair.charAt(0), pair.charAt(1)],
      [pair.charAt(1), pair.charAt(0)],
    ]),
);

/** Number of characters on either side that are included. */
const AROUND = 6;

/** Names of places, and abbreviations of organs in document numbers, are not common words. */
const names = /[县镇乡区市街村省州旗盟巷路局政府办发函]|公司/;
/** A person's name follows an office or precedes the post that the person was given. */
const office = /[长记员任][^，。；、：:]{0,3}$/;
const person = /^.{0,4}(?:任|同志|兼|为(?:常务)?副?[组主])/;

/**
 * Mistakes in common words outside of any standing phrase: two swapped characters (“精心织组”), or one of the
 * same sound (“报送信袭”). Only characters that are not part of a word as written are considered.
 */
export function wordSlipsIn(text: string): WordSlip[] {
  const found: WordSlip[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isHanCode(text.charCodeAt(at)) || isWordAt(text, at) || isWordAt(text, at - 1)) continue;
    const slip = turnedAt(text, at) ?? soundAt(text, at);
    if (!slip || isOfName(text, slip)) continue;
    found.push(slip);
    at = slip.to;
  }
  return found;
}

function isOfName(text: string, { from, to }: WordSlip): boolean {
  return (
    names.test(text.slice(from, to + 2)) ||
    office.test(text.slice(Math.max(0, from - 4), from)) ||
    person.test(text.slice(to, to + 8))
  );
}

function turnedAt(text: string, at: number): WordSlip | null {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  if (first === second || !isMeant(second, first) || isWordAt(text, at + 1)) return null;
  const right = text.charAt(at + 1) + text.charAt(at);
  return gainOf(text, at, right) < LEAST_TURNED ? null : { from: at, to: at + 2, right };
}

function soundAt(text: string, at: number): WordSlip | null {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
  const [isBegun, isFollowed] = [isHanCode(before), isHanCode(after)];
  if (!isBegun && !isFollowed) return null;
  let best: string | null = null;
  let most = 0;
  for (const code of codesAlike(text.charCodeAt(at))) {
    if (!(isBegun && isMeant(before, code)) && !(isFollowed && isMeant(code, after))) continue;
    const right = String.fromCharCode(code);
    const gain = gainOf(text, at, right);
    const isCore = core.has(text.charAt(at - 1) + right) || core.has(right + text.charAt(at + 1));
    if (gain < (isCore ? LEAST_CORE : LEAST_SOUND) || gain < most) continue;
    best = right;
    most = gain;
  }
  return best === null ? null : { from: at, to: at + 1, right: best };
}

const alike = new Map<number, Uint16Array>();

/** The characters for which this one is written by sound or by shape, without itself. */
function codesAlike(code: number): Uint16Array {
  const known = alike.get(code);
  if (known) return known;
  const written = String.fromCharCode(code);
  const characters = charactersAlike(written) + (shapes.get(written) ?? "");
  const codes = Uint16Array.from(Array.from(characters, (each) => each.charCodeAt(0)));
  const made = codes.filter((each) => each !== code);
  alike.set(code, made);
  return made;
}

let meant: PairTable | null = null;

/** True for a word that reports use: correct words that no list contains are often this close to others. */
function isMeant(first: number, second: number): boolean {
  meant ??= wordsOfPhrases();
  return meant.get(first, second) !== 0;
}

function wordsOfPhrases(): PairTable {
  const words = new PairTable();
  for (const word of pairsOfPhrases().filter(isWord)) words.set(word.charCodeAt(0), word.charCodeAt(1), 1);
  return words;
}

/** How much likelier the surrounding characters are with `right` at this position. */
function gainOf(text: string, from: number, right: string): number {
  const to = from + right.length;
  let first = from;
  while (first > 0 && from - first < AROUND && isHanCode(text.charCodeAt(first - 1))) first -= 1;
  let end = to;
  while (end < text.length && end - to < AROUND && isHanCode(text.charCodeAt(end))) end += 1;
  const [before, behind] = [text.slice(first, from), text.slice(to, end)];
  return likelihoodOf(before + right + behind) - likelihoodOf(text.slice(first, end));
}
