import type { ReactNode } from "react";
import { IndicatorTable } from "@/components/publications/document/indicator-table";
import { DocumentTable } from "@/components/publications/document/prose-table";
import { ReportDocument } from "@/components/publications/document/report-document";
import type { Block } from "@/lib/core/document/block";
import { keyed } from "@/lib/core/keyed";
import type { CheckedFinding, CheckedReport } from "../../reading/worker/checked-report";
import { type BlockMarks, type Mark, markedSegments } from "./marks";
import { showFinding } from "./show-place";

type Props = { report: CheckedReport; marks: ReadonlyMap<string, BlockMarks> };
type Findings = readonly CheckedFinding[];

/** The official layout with every finding marked at its text or cell; each mark links to its finding. */
export function MarkedReport({ report: { blocks, findings }, marks }: Props) {
  return (
    <ReportDocument
      blocks={blocks}
      titleRank={2}
      mark={(block) => markedBlock(block, marks.get(block.id), findings)}
    />
  );
}

/** A block with its marks; null if it has none. Pictures are not included, only their place is shown. */
function markedBlock(block: Block, marks: BlockMarks | undefined, findings: Findings): ReactNode {
  if (block.type === "picture") return <p id={block.id}>［图片］{block.alt}</p>;
  if (!marks) return null;
  const place = { id: block.id, "data-block": block.id };
  switch (block.type) {
    case "title":
      return (
        <h3 {...place} className="sheet-title">
          <WholeMark marks={marks} findings={findings}>
            {block.lines.join("")}
          </WholeMark>
        </h3>
      );
    case "heading": {
      const Heading = `h${2 + block.level}` as "h3";
      return (
        <Heading {...place} className={`sheet-level-${block.level}`}>
          <WholeMark marks={marks} findings={findings}>
            {block.number}
            <Segments text={block.text} marks={marks.words} findings={findings} />
          </WholeMark>
        </Heading>
      );
    }
    case "paragraph":
      return (
        <p {...place}>
          <Segments text={block.text} marks={marks.words} findings={findings} />
        </p>
      );
    case "indicatorTable":
    case "proseTable":
      return markedTable(block, marks, findings);
    case "signature":
      return (
        <p {...place} className="sheet-signature">
          <WholeMark marks={marks} findings={findings}>
            <span className="sheet-line">{block.organ}</span>
            {block.date && <span className="sheet-line">{block.date}</span>}
          </WholeMark>
        </p>
      );
    default:
      return null;
  }
}

type TableBlock = Extract<Block, { type: "indicatorTable" | "proseTable" }>;

function markedTable(block: TableBlock, marks: BlockMarks, findings: Findings): ReactNode {
  const place = { id: block.id, "data-block": block.id };
  if (block.type === "proseTable")
    return (
      <DocumentTable
        {...place}
        rows={block.rows}
        written={({ text }) => <CellSegments text={text} marks={marks} findings={findings} />}
      />
    );
  return (
    <IndicatorTable
      {...place}
      {...block}
      figure={({ cellId, text }) => {
        const mark = cellId === null ? undefined : marks.cells.get(cellId);
        return mark ? (
          <MarkLink mark={mark} findings={findings}>
            {text || "　"}
          </MarkLink>
        ) : (
          text
        );
      }}
    />
  );
}

type SegmentsProps = { text: string; marks: readonly Mark[]; findings: Findings };

function Segments({ text, marks, findings }: SegmentsProps) {
  return keyed(markedSegments(text, marks)).map(({ key, item: { text: segment, mark } }) =>
    mark ? (
      <MarkLink key={key} mark={mark} findings={findings}>
        {segment}
      </MarkLink>
    ) : (
      segment
    ),
  );
}

/** A finding on a table in prose only has its text: the cell that contains it is marked. */
function CellSegments({ text, marks, findings }: { text: string; marks: BlockMarks; findings: Findings }) {
  const mark = marks.words.find(({ finding }) =>
    findings[finding]?.places.some(
      ({ passage }) => passage && text !== "" && passage.text.includes(text.trim()),
    ),
  );
  return mark ? (
    <MarkLink mark={mark} findings={findings}>
      {text}
    </MarkLink>
  ) : (
    text
  );
}

function WholeMark({
  marks,
  findings,
  children,
}: {
  marks: BlockMarks;
  findings: Findings;
  children: ReactNode;
}) {
  if (!marks.whole || marks.words.length > 0) return children;
  return (
    <MarkLink mark={marks.whole} findings={findings}>
      {children}
    </MarkLink>
  );
}

type MarkProps = { mark: Pick<Mark, "finding" | "severity">; findings: Findings; children: ReactNode };

/** Marked text: the message is in its title and, by following the link, in the list. */
function MarkLink({ mark: { finding, severity }, findings, children }: MarkProps) {
  return (
    <a
      href={`#finding-${finding}`}
      title={findings[finding]?.message}
      data-finding-mark={finding}
      className={`found found-${severity}`}
      onClick={(event) => {
        event.preventDefault();
        showFinding(finding);
      }}
    >
      {children}
    </a>
  );
}
