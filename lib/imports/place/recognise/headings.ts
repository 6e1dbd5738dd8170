import type { CleanBlock } from "../../read/clean/clean";
import { bareHeading, classify } from "../../read/clean/heading-concept";
import { printedOutlines } from "../tables/printed";

/** The notation of a document's chapter headings. */
type Style = "chinese" | "arabic" | "bracket" | "marked";

const numberings: Record<Exclude<Style, "marked">, RegExp> = {
  chinese:
    /^(第[一二三四五六七八九十]{1,3}(章|部分)[、.．:： ]?|[一二三四五六七八九十]{1,3}\s*[、.．]|[一二三四五六七八九十]{1,3}[\s\u3000])\s*/,
  arabic: /^\d{1,2}\s*([、.．](?!\d)|[\s\u3000])\s*/,
  bracket: /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*[、.．]?\s*/,
};

const HEADING_MAX = 40;

/** The chapter headings by block index, each without its number. */
export function chapterHeadings(sourceBlocks: readonly CleanBlock[]): Map<number, string> {
  const styles = (["chinese", "arabic", "bracket", "marked"] as const).map((style) => ({
    style,
    found: headingsOf(sourceBlocks, style),
  }));
  for (const { style, found } of inOrderOfTrust(styles)) {
    const concepts = new Set([...found.values()].map(classify).filter((concept) => concept !== null));
    // Chinese numbers are usual for chapters; other notations also number items, so their words must decide.
    if (
      style === "chinese"
        ? found.size >= 2 || concepts.size > 0 || isChapterAlone(found, sourceBlocks)
        : found.size >= 3 && concepts.size >= 3
    )
      return style === "chinese" ? withUnnumberedFirst(found, sourceBlocks) : belowNamed(found, sourceBlocks);
    // “1、总体情况” is a chapter's name, even if it is the only chapter.
    if (style === "arabic" && isChapterName([...found.values()][0])) return found;
  }
  return new Map();
}

/** “一、2024年的工作情况” with “（一）……” below it: a single chapter of which the text has more than its name. */
function isChapterAlone(found: ReadonlyMap<number, string>, sourceBlocks: readonly CleanBlock[]): boolean {
  const [first] = [...found];
  if (!first || !/(?:情况|概述|概况|工作|做法|措施|事项)$/.test(bareHeading(first[1]))) return false;
  return sourceBlocks.some(
    (block, at) => at > first[0] && block.kind === "text" && numberings.bracket.test(block.text),
  );
}

type Found = { style: Style; found: ReadonlyMap<number, string> };

/** “（一）总体情况” above “1.主动公开”: of two numberings, the one with more chapter names is that of the chapters. */
function inOrderOfTrust<Each extends Found>([chinese, ...others]: readonly Each[]): Each[] {
  const names = ({ found }: Found) => [...found.values()].filter(isChapterName).length;
  const [marked, ...numbered] = others.toReversed();
  const sorted = numbered.toReversed().sort((one, other) => names(other) - names(one));
  return [chinese, ...sorted, marked].filter((each) => each !== undefined);
}

/** If the first number is 二, the chapter before it may be there without a number: “总体情况”. */
function withUnnumberedFirst(
  found: Map<number, string>,
  sourceBlocks: readonly CleanBlock[],
): Map<number, string> {
  const first = Math.min(...found.keys());
  const block = sourceBlocks[first];
  if (block?.kind !== "text" || !/^二/.test(block.text)) return found;
  const at = firstByName(found, sourceBlocks);
  return at < 0 ? found : new Map([[at, textAt(sourceBlocks, at)], ...found]);
}

/** An unnumbered “总体情况” with “（一）主动公开” below it: numbered lines are its items, unnumbered ones chapters. */
function belowNamed(found: Map<number, string>, sourceBlocks: readonly CleanBlock[]): Map<number, string> {
  const first = firstByName(found, sourceBlocks);
  if (first < 0 || isNumbered(textAt(sourceBlocks, first))) return found;
  const named = [...headingsOf(sourceBlocks, "marked")].filter(([, words]) => !isNumbered(words));
  return new Map([[first, textAt(sourceBlocks, first)], ...named]);
}

/** The index of a line above the found ones that is the name of a first chapter; -1 if there is none. */
function firstByName(found: ReadonlyMap<number, string>, sourceBlocks: readonly CleanBlock[]): number {
  const first = Math.min(...found.keys());
  return sourceBlocks.findIndex(
    (line, index) => index < first && line.kind === "text" && isFirstChapterName(line.text),
  );
}

function isNumbered(words: string): boolean {
  return Object.values(numberings).some((numbering) => numbering.test(words));
}

function textAt(sourceBlocks: readonly CleanBlock[], at: number): string {
  const block = sourceBlocks[at];
  return block?.kind === "text" ? block.text.trim() : "";
}

const firstChapterNames = new Set(printedOutlines.map(({ chapters }) => chapters[0]?.heading));
const chapterNames = new Set(
  printedOutlines.flatMap(({ chapters }) => chapters.map(({ heading }) => heading)),
);

function isFirstChapterName(words: string): boolean {
  return firstChapterNames.has(bareHeading(words));
}

function isChapterName(words: string | undefined): boolean {
  return words !== undefined && chapterNames.has(bareHeading(words));
}

function headingsOf(sourceBlocks: readonly CleanBlock[], style: Style): Map<number, string> {
  const found = new Map<number, { words: string; rank: number | null }>();
  sourceBlocks.forEach((block, at) => {
    if (block.kind !== "text") return;
    const number = style === "marked" ? "" : numberings[style].exec(block.text)?.[0];
    if (number === undefined) return;
    const words = block.text.slice(number.length).trim();
    const marked = block.rank !== null || block.bold || block.item;
    const isKnown = style === "chinese" || classify(words) !== null;
    if (isHeadingWords(words) && isKnown && (style !== "marked" || marked || isPlainTitle(words)))
      found.set(at, { words, rank: block.rank });
  });
  // Where a page marks its chapters as headings, an unmarked numbered line is an item.
  const ranked = [...found.values()].filter(({ rank }) => rank !== null);
  const rank = ranked.length >= 2 ? Math.min(...ranked.map((heading) => heading.rank as number)) : null;
  const kept = [...found].filter(([, heading]) => rank === null || heading.rank === rank);
  return new Map(kept.map(([at, { words }]) => [at, words]));
}

/** “是信息公开……。” after a number is a list item, not a heading. */
export function isHeadingWords(words: string): boolean {
  const bare = bareHeading(words);
  return (
    bare !== "" &&
    words.length <= HEADING_MAX &&
    !/^[是要]/.test(bare) &&
    !/[。；;！？]./.test(words) &&
    (!/[，,；;、]$/.test(words) || isChapterName(words)) &&
    !(/[，,]/.test(words) && /[。.]$/.test(words))
  );
}

/** An unmarked line is a heading only if it contains nothing else. */
function isPlainTitle(words: string): boolean {
  return (
    words.length <= 24 &&
    !/[，。,；：:\d]/.test(words) &&
    /(情况|概述|概况|措施|事项|引言|打算|思路|附表)$/.test(words)
  );
}
