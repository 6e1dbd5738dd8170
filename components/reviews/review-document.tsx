import {
  markedBlock,
  mergedBlocks,
  removedId,
} from "@/components/publications/document/changes/marked-block";
import { IndicatorTable } from "@/components/publications/document/indicator-table";
import { ReportDocument } from "@/components/publications/document/report-document";
import type { Block } from "@/lib/core/document/block";
import type { Review } from "@/lib/reviews/types";
import { figureWithLastYear } from "./last-year-figure";
import { BlockNotes } from "./notes/block-notes";
import { noteTargetOf } from "./notes/note-target";

/**
 * The version under review in the official layout with notes in its margin; with `marked`, its changes are
 * shown.
 */
export function ReviewDocument({ review, marked }: { review: Review; marked: boolean }) {
  const differences = marked ? (review.comparison?.differences ?? []) : [];
  const blocks = differences.length > 0 ? mergedBlocks(differences) : review.version.blocks;
  const byId = new Map(
    differences.map((each) => [each.kind === "removed" ? removedId(each.before.id) : each.after.id, each]),
  );
  const { lastYear } = review;
  const own = new Set(review.version.blocks.map(({ id }) => id));
  return (
    <div className="review-sheet">
      {lastYear && lastYear.merged.length > 0 && (
        <p className="mb-3 text-ink-2 text-sm">
          表中“上年”含已并入的{lastYear.merged.join("、")}，是各单位上年数之和。
        </p>
      )}
      <ReportDocument
        blocks={blocks}
        titleRank={2}
        mark={(block) => markedBlock(byId.get(block.id)) ?? besideLastYear(block, lastYear)}
        annotate={(block) => own.has(block.id) && <Margin block={block} review={review} />}
      />
    </div>
  );
}

/** All other blocks, and tables without last year's figures, are rendered as usual. */
function besideLastYear(block: Block, lastYear: Review["lastYear"]) {
  if (lastYear === null || block.type !== "indicatorTable") return null;
  return <IndicatorTable {...block} data-block={block.id} figure={figureWithLastYear(lastYear)} />;
}

function Margin({ block, review }: { block: Block; review: Review }) {
  return (
    <BlockNotes
      blockId={block.id}
      target={noteTargetOf(block)}
      noteIds={review.notes
        .filter(({ blockId, state }) => blockId === block.id && state !== "resolved")
        .map(({ id }) => id)}
    />
  );
}
