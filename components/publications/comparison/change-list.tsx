import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import type { Block } from "@/lib/core/document/block";
import { textOfBlock } from "@/lib/core/document/block-text";
import type { BlockDifference } from "@/lib/core/document/comparison/compare";
import type { PublicComparison } from "@/lib/publications/pages/comparison/loaders";
import { removedId } from "../document/changes/marked-block";
import { CellWords, ChangedWords } from "../document/changes/words";

type Props = Pick<PublicComparison, "differences" | "cellLabels">;

const kinds = { added: "新增", removed: "删去", reworded: "改写", recounted: "改数" } as const;

/** No reader goes through more: the document below has them all, and a list of thousands holds up others. */
const LISTED_MAX = 500;

/**
 * The list of changes in reading order, each with a link to its place in the document below. `drawn`: its
 * items, if they were drawn before.
 */
export function CorrectionList({ drawn = null, ...props }: Props & { drawn?: ReactNode }) {
  const changed = changesIn(props.differences);
  return (
    <Card className="mb-4" aria-label="改动">
      <h2 className="mb-3 font-bold font-song text-lg">改动</h2>
      {changed.length === 0 && <p>两版的正文、表格和落款完全相同。</p>}
      <ol className="grid gap-3">{drawn ?? [...changeItems(props)]}</ol>
      {changed.length > LISTED_MAX && (
        <p className="mt-3 border-line border-t pt-3">
          这里只列出前{LISTED_MAX}处，其余{changed.length - LISTED_MAX}处请看下面标出改动的全文。
        </p>
      )}
    </Card>
  );
}

/** The items of the list, each drawn when it is asked for: those of a long list are drawn in turns. */
export function* changeItems({ differences, cellLabels }: Props): Generator<ReactNode> {
  const headings = headingsOf(differences);
  for (const each of changesIn(differences).slice(0, LISTED_MAX))
    yield (
      <li key={placeOf(each)} className="border-line border-t pt-3 [overflow-wrap:anywhere]">
        <p className="mb-1 text-sm">
          <a href={`#${placeOf(each)}`} className="text-accent underline underline-offset-4">
            {headings.get(chapterOf(blockOf(each)) ?? "") ?? names[blockOf(each).type]}
          </a>
          <span className="ml-2 text-ink-2">{kinds[each.kind]}</span>
        </p>
        <Change difference={each} cellLabels={cellLabels} />
      </li>
    );
}

type Changed = Exclude<BlockDifference, { kind: "same" }>;

function changesIn(differences: readonly BlockDifference[]): Changed[] {
  return differences.filter((each) => each.kind !== "same");
}

function Change({ difference, cellLabels }: { difference: Changed } & Pick<Props, "cellLabels">): ReactNode {
  switch (difference.kind) {
    case "added":
      return <Text words={[{ kind: "added", text: wordsOf(difference.after) }]} />;
    case "removed":
      return <Text words={[{ kind: "removed", text: wordsOf(difference.before) }]} />;
    case "reworded":
      return <Text words={difference.words} />;
    case "recounted":
      return (
        <ul className="grid gap-1">
          {difference.cells.map(({ cellId, before, after }) => (
            <li key={cellId} className="flex flex-wrap items-baseline gap-x-3">
              {cellLabels.get(cellId) ?? placeWords(cellId)}
              <span className="tabular-nums">
                <CellWords before={before} after={after} />
              </span>
            </li>
          ))}
        </ul>
      );
  }
}

function Text({ words }: { words: Parameters<typeof ChangedWords>[0]["words"] }) {
  return (
    <p className="whitespace-pre-line">
      <ChangedWords words={words} />
    </p>
  );
}

/** A picture without alternative text gets a placeholder. */
function wordsOf(block: Block): string {
  return block.type === "picture" ? `［图片${block.alt ? `：${block.alt}` : ""}］` : textOfBlock(block);
}

const names: Record<Block["type"], string> = {
  title: "标题",
  heading: "正文",
  paragraph: "正文",
  picture: "正文",
  proseTable: "正文",
  indicatorTable: "统计表",
  tableNote: "表下说明",
  annexNote: "附件说明",
  signature: "落款",
  annex: "附件",
};

/** The numbered headings of the chapters, including chapters that only one version has. */
function headingsOf(differences: readonly BlockDifference[]): Map<string, string> {
  return new Map(
    differences.flatMap((each) => {
      const block = blockOf(each);
      return block.type === "heading" && block.level === 1
        ? [[block.chapterId, `${block.number}${block.text}`] as const]
        : [];
    }),
  );
}

function blockOf(difference: BlockDifference): Block {
  return difference.kind === "removed" ? difference.before : difference.after;
}

function placeOf(difference: BlockDifference): string {
  return difference.kind === "removed" ? removedId(difference.before.id) : difference.after.id;
}

function chapterOf(block: Block): string | null {
  return "chapterId" in block ? block.chapterId : null;
}

/** “r2c3” → “第2行第3格”. */
function placeWords(place: string): string {
  const [, row, column] = /^r(\d+)c(\d+)$/.exec(place) ?? [];
  return row && column ? `第${row}行第${column}格` : place;
}
