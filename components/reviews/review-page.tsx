import { DecisionNotice } from "@/components/shell/decision-result";
import { DecisionsProvider, OutdatedNotice } from "@/components/shell/decisions";
import { StickyBar } from "@/components/ui/sticky-bar";
import type { Review } from "@/lib/reviews/types";
import { ArriveAtCell } from "./arrival/arrive-at-cell";
import { ArriveAtPlace } from "./arrival/arrive-at-place";
import { ChangeList } from "./changes/change-list";
import { type View, ViewChoice } from "./changes/view-choice";
import { ColleaguesNotice } from "./colleagues/colleagues";
import { Examination } from "./findings/examination";
import { ReviewHistory } from "./history";
import { LongChangeList, LongReviewDocument } from "./long-document";
import { notesMessage } from "./moves/copied-messages";
import { ReviewMoves } from "./moves/review-moves";
import { NoteList } from "./notes/note-list";
import { NotesProvider } from "./notes/notes-provider";
import { ReviewDocument } from "./review-document";
import { ReviewHead } from "./review-head";

type Props = {
  /** The id of who reads it. */
  reader: string;
  review: Review;
  view: View;
  /** What is to be done with a published report, above everything else beside it. */
  released?: React.ReactNode;
  /** Content besides the report, below what the decision needs. */
  besides?: React.ReactNode;
};

/**
 * The page for reviewing one report: the official document, and next to it notes, findings, history and
 * moves.
 */
export function ReviewPage({ reader, review, view, released, besides }: Props) {
  const { comparison } = review;
  return (
    <DecisionsProvider of={`${reader} ${review.reportId}`}>
      <NotesProvider
        reportId={review.reportId}
        versionId={review.version.id}
        seen={review.seen}
        mayNote={review.mayNote}
        cellLabels={review.cellLabels}
      >
        <ArriveAtPlace />
        <ArriveAtCell />
        <div className="mx-auto max-w-[84rem] px-4 py-6 sm:px-6">
          <ReviewHead review={review} />
          <ColleaguesNotice reportId={review.reportId} />
          <div className="mb-4 grid gap-3 empty:hidden">
            <DecisionNotice />
            <OutdatedNotice />
          </div>
          {comparison && (
            <div className="mb-4">
              <ViewChoice comparison={comparison} view={view} reportId={review.reportId} />
            </div>
          )}
          <div className="grid items-start gap-6 wide:grid-cols-[minmax(0,1fr)_360px]">
            <div className="min-w-0">
              <Reading review={review} view={view} />
            </div>
            <aside
              aria-label="批注、体检与办理"
              className="grid gap-4 wide:sticky wide:top-4 wide:max-h-[calc(100dvh-7rem)] wide:overflow-y-auto"
            >
              {released}
              <NoteList notes={review.notes} mayNote={review.mayNote} copied={notesMessage(review)} />
              <Examination
                reportId={review.reportId}
                findings={review.findings}
                blocks={review.version.blocks}
                mayWaive={review.mayWaive}
              />
              {besides}
              <ReviewHistory events={review.events} />
            </aside>
          </div>
        </div>
        <StickyBar className="border-t">
          <div className="mx-auto max-w-[84rem] px-4 py-3 sm:px-6">
            <ReviewMoves review={review} />
          </div>
        </StickyBar>
      </NotesProvider>
    </DecisionsProvider>
  );
}

/** The version under review as a whole, or what was changed in it. */
function Reading({ review, view }: Pick<Props, "review" | "view">) {
  const { comparison, version, chapters, cellLabels, notes } = review;
  const [Changes, Document] = version.isLong
    ? [LongChangeList, LongReviewDocument]
    : [ChangeList, ReviewDocument];
  if (!comparison || view !== "changes") return <Document review={review} marked={view === "marked"} />;
  return <Changes {...{ comparison, chapters, cellLabels, notes }} />;
}
