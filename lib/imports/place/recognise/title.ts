import type { CleanBlock } from "../../read/clean/clean";

/** The report's title: its words, and the positions of the lines that make it. */
export type FoundTitle = { text: string; at: number[] };

const TITLE_MAX = 80;
/** How far down the title may stand; pages begin with a menu. */
const LINES_MAX = 60;

/** The line, or two lines, that say what the document is; null where none does. */
export function findTitle(sourceBlocks: readonly CleanBlock[], firstHeading: number): FoundTitle | null {
  const until = Math.min(firstHeading < 0 ? sourceBlocks.length : firstHeading, LINES_MAX);
  let best: (FoundTitle & { score: number }) | null = null;
  for (let at = 0; at < until; at += 1) {
    const text = lineAt(sourceBlocks, at);
    if (text === null || !isTitle(text)) continue;
    const above = at > 0 ? lineAt(sourceBlocks, at - 1) : null;
    const below = lineAt(sourceBlocks, at + 1);
    const joined =
      above !== null && isOrgan(above) && !namesOrgan(text)
        ? { text: above + text, at: [at - 1, at] }
        : below !== null && /^(年度)?(工作)?(年度)?(报告|年报)$/.test(below)
          ? { text: text + below, at: [at, at + 1] }
          : { text, at: [at] };
    const block = sourceBlocks[at];
    const score =
      (block?.kind === "text" && block.rank === 1 ? 4 : 0) +
      (/\d{4}/.test(text) ? 2 : 0) +
      (/报告|年报/.test(joined.text) ? 2 : 0);
    if (!best || score > best.score) best = { ...joined, score };
  }
  return best && { text: best.text, at: best.at };
}

function lineAt(sourceBlocks: readonly CleanBlock[], at: number): string | null {
  const block = sourceBlocks[at];
  return block?.kind === "text" && block.text.length <= TITLE_MAX ? block.text.trim() : null;
}

function isTitle(text: string): boolean {
  return (
    /(信息|政务)公开/.test(text) &&
    /报告|年报|公开工作$/.test(text) &&
    // What a page's head calls the document is not its title.
    !/^(信息|文件)?(名\s*称|标\s*题)[：:]/.test(text) &&
    !/[。；，,;]|^[《“]|^(本报告|附[件表]|[（(一二三四五六七八九十\d]{1,3}[）)、.])/.test(text)
  );
}

/** True where the line begins with a name, not with the year. */
function namesOrgan(text: string): boolean {
  return /(镇|乡|街道|政府|办事处|局|委|办公室|中心|县|区|市).{0,6}\d{4}|\d{4}\s*年度?.{1,12}(镇|乡|街道|政府|局)/.test(
    text,
  );
}

function isOrgan(text: string): boolean {
  return text.length <= 30 && /(镇|乡|街道|人民政府|办事处|局|委员会|办公室|中心)$/.test(text);
}
