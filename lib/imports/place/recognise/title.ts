import { withArabicYears } from "@/lib/core/prose/chinese-dates";
import type { CleanBlock } from "../../read/clean/clean";

/** The report's title and the indexes of its lines. */
export type FoundTitle = { text: string; at: number[] };

const TITLE_MAX = 80;
/** The organ, the year and the kind of document, in this order. */
const wellFormed = /^[^\d\s，。：]{2,40}\d{4}\s*年度?政府信息公开工作年度报告$/;
/** The title is among this many first lines; pages begin with a menu. */
const LINES_MAX = 60;

/** The line or lines with the kind of the document; null if there are none. */
export function findTitle(sourceBlocks: readonly CleanBlock[], firstHeading: number): FoundTitle | null {
  const until = Math.min(firstHeading < 0 ? sourceBlocks.length : firstHeading, LINES_MAX);
  let best: (FoundTitle & { score: number }) | null = null;
  for (let at = 0; at < until; at += 1) {
    const block = sourceBlocks[at];
    for (const found of [titleOfLine(sourceBlocks, at), titleOverLines(sourceBlocks, at, until)]) {
      if (!found) continue;
      const score =
        (block?.kind === "text" && block.rank === 1 ? 4 : 0) +
        (/\d{4}/.test(withArabicYears(found.text)) ? 2 : 0) +
        (/报告|年报/.test(found.text) ? 2 : 0) +
        // A page's headline above the report's own title, or one with a label, is not as well formed as the
        // report's own.
        (wellFormed.test(withArabicYears(found.text)) ? 1 : 0) -
        (block?.kind === "text" && /^\s*[[【［]/.test(block.text) ? 1 : 0) -
        // “……报告-年度报告-某县人民政府” is the browser's title of the page.
        (/(?:报告|年报)\s*[-_|－—–]/.test(found.text) ? 3 : 0);
      if (!best || score > best.score) best = { ...found, score };
    }
  }
  return best && withYearBelow(sourceBlocks, best);
}

/** “……年度报告” and the year in brackets on the line below: “（2023年度）”. */
function withYearBelow(sourceBlocks: readonly CleanBlock[], { text, at }: FoundTitle): FoundTitle {
  const next = (at.at(-1) ?? 0) + 1;
  const year = namesYear(text) ? null : lineAt(sourceBlocks, next);
  const given = /^[（(]\s*(\d{4}\s*年度?)\s*[）)]$/.exec(withArabicYears(year ?? ""))?.[1];
  return given ? { text: `${text}（${given}）`, at: [...at, next] } : { text, at };
}

/** A line that is a title, with the organ on the line above or its last words on the line below. */
function titleOfLine(sourceBlocks: readonly CleanBlock[], at: number): FoundTitle | null {
  const text = lineAt(sourceBlocks, at);
  if (text === null || !isTitle(text)) return null;
  const above = at > 0 ? lineAt(sourceBlocks, at - 1) : null;
  const below = lineAt(sourceBlocks, at + 1);
  if (above !== null && isOrgan(above) && (!namesOrgan(text) || isHeadless(text)))
    return { text: above + text, at: [at - 1, at] };
  if (isOfColumn(text)) return null;
  return below !== null && /^(年度)?(工作)?(年度)?(报告|年报)$/.test(below)
    ? { text: text + below, at: [at, at + 1] }
    : { text, at: [at] };
}

/** “办事处2024年……”: the end of a name that begins on the line above. */
function isHeadless(text: string): boolean {
  return /^(?:人民政府|政府|街道办事处|办事处|管理委员会|管委会|委员会|办公室)\s*\d{4}/.test(text);
}

/** A title that is broken over two or three short lines and complete only together. */
function titleOverLines(sourceBlocks: readonly CleanBlock[], at: number, until: number): FoundTitle | null {
  const lines: string[] = [];
  for (let next = at; next < Math.min(until, at + 3); next += 1) {
    const line = lineAt(sourceBlocks, next);
    if (line === null || !isPartOfTitle(line)) return null;
    // If the organ is on a separate line and again at the beginning of the title, the title begins there.
    if (lines.some((before) => line.startsWith(before))) return null;
    lines.push(line);
    const text = lines.join("");
    if (lines.length > 1 && isTitle(text) && namesYear(text) && /(报告|年报)$/.test(text))
      return { text, at: lines.map((_, index) => at + index) };
  }
  return null;
}

/** Words of a page around a report that look like the beginning of a title. */
const ofPage =
  /扫一扫|微信扫|二维码|朋友圈|分享|打印|字号|字体|浏览|点击|收藏|无障碍|适老|首页|导航|登录|注册/;

function namesYear(text: string): boolean {
  return /\d{4}\s*年/.test(withArabicYears(text));
}

/** A part of a title: short, without a full stop, and not only a place name. */
function isPartOfTitle(line: string): boolean {
  const whole = isTitle(line) && namesYear(line) && /(报告|年报)$/.test(line);
  return (
    !whole &&
    line.length <= 36 &&
    !ofPage.test(line) &&
    !/[。；，,;：:！？、|>〉»]|^[一二三四五六七八九十\d]{1,3}[、.．]|\d日|星期[一二三四五六日]/.test(line)
  );
}

/** The line without bars left over from a page's table. */
function lineAt(sourceBlocks: readonly CleanBlock[], at: number): string | null {
  const block = sourceBlocks[at];
  if (block?.kind !== "text") return null;
  // A page may print the file name as the title.
  const line = block.text
    .replace(/[\s|｜]+$/, "")
    .replace(/^\s*(?:[-•·*●■◆]\s*|[【［[][\u3400-\u9fff]{1,6}[】］\]]\s*(?=.))/, "")
    .replace(/(?<=报告|年报)\s*(?:二维码|打印)$/, "")
    .replace(/\.(?:docx?|pdf|wps|html?|txt)$/i, "")
    .trim();
  return line.length <= TITLE_MAX ? line : null;
}

const headLabel = /^[-•·*\s]*(?:信息|文件)?(?:名\s*称|标\s*题)\s*[：:|｜][\s|｜]*/;

/** The name of the document in a page's head, in a line or in a table: “• 标 题：……”, “标题：| …… |”. */
export function titleOfHead(sourceBlocks: readonly CleanBlock[]): string | null {
  for (let at = 0; at < Math.min(sourceBlocks.length, 12); at += 1) {
    const line = lineAt(sourceBlocks, at) ?? "";
    const title = line
      .replace(headLabel, "")
      .replace(/(?<=报告|年报)[\s|｜]+[\u3400-\u9fff\s]{2,8}[：:].*$/, "")
      .replace(/[\s|｜]+$/, "");
    if (title !== line && isTitle(title)) return title;
  }
  for (const block of sourceBlocks.slice(0, 5))
    for (const row of block.kind === "table" ? block.rows.slice(0, 5) : []) {
      const at = row.findIndex(({ text }) => /^标\s*题[：:]?$/.test(text.trim()));
      const title = row[at + 1]?.text.trim() ?? "";
      if (at >= 0 && isTitle(title)) return title;
    }
  return null;
}

/** True for the name of a page's column of reports, which has neither organ nor year. */
function isOfColumn(text: string): boolean {
  return /^(?:关于|政府|政务|信息|公开|工作|年度|报告|年报|情况|的)+$/.test(text);
}

function isTitle(text: string): boolean {
  return (
    /(信息|政务).{0,4}公开/.test(text) &&
    /报告|年报|公开工作$/.test(text) &&
    // A label of the page's head is not the document's title.
    !headLabel.test(text) &&
    // “现将……工作情况报告如下：” begins the text.
    !/^现[将就把]|如下[：:]?$/.test(text) &&
    !/[。；，,;|｜]|^[《“]|^(本报告|附[件表]|[（(一二三四五六七八九十\d]{1,3}[）)、.])/.test(text)
  );
}

/** True if the line begins with a name and not with the year. */
function namesOrgan(text: string): boolean {
  return /(镇|乡|街道|政府|办事处|局|委|委员会|管委会|办公室|中心|县|区|市).{0,6}\d{4}|\d{4}\s*年度?.{1,16}(镇|乡|街道|政府|办事处|局|委员会|办公室|中心)/.test(
    text.replace(/政府信息|政务/g, ""),
  );
}

function isOrgan(text: string): boolean {
  const name = text.replace(/[（(][^）)]{1,12}[）)]$/, "");
  return (
    name.length <= 30 &&
    !/[。，；：、]/.test(name) &&
    /(镇|乡|苏木|街道|人民政府|办事处|局|厅|委员会|管委会|办公室|中心|开发区|高新区|示范区|园区)$/.test(name)
  );
}
