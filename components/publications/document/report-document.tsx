import { Fragment, type ReactNode } from "react";
import type { Block } from "@/lib/core/document/block";
import { noteLine } from "@/lib/core/document/block-text";
import { IndicatorTable } from "./indicator-table";
import { DocumentTable } from "./prose-table";
import { proseLine, titleLine } from "./soft-breaks";

type Props = {
  blocks: readonly Block[];
  /** The URL of a picture by id. */
  pictures?: (pictureId: string) => string;
  /** Content below a block, on a review page; absent on the published page. */
  annotate?: (block: Block) => ReactNode;
  /** Replaces the rendering of a block, in a comparison; null for the usual one. */
  mark?: (block: Block) => ReactNode;
  /** The heading level of the title; chapters are one level below. */
  titleRank?: 1 | 2;
};

/**
 * The official document for screen and paper (GB/T 9704), used by the public page, the preview and the
 * review. Every block has its id, and every figure the id of its cell, for links and notes. `drawn`: its
 * blocks, if they were drawn before.
 */
export function ReportDocument({ drawn = null, ...props }: Props & { drawn?: ReactNode }) {
  return <article className="sheet">{drawn ?? [...documentBlocks(props)]}</article>;
}

/** Each block of a document, drawn when it is asked for: those of a long page are drawn in turns. */
export function* documentBlocks({
  blocks,
  pictures = servedPicture,
  annotate,
  mark,
  titleRank = 1,
}: Props): Generator<ReactNode> {
  for (const block of blocks) {
    const note = annotate?.(block);
    yield (
      <Fragment key={block.id}>
        {mark?.(block) ?? drawn(block, pictures, titleRank)}
        {note && <div className="sheet-note">{note}</div>}
      </Fragment>
    );
  }
}

function servedPicture(pictureId: string): string {
  return `/pictures/${pictureId}`;
}

function drawn(block: Block, pictures: (pictureId: string) => string, titleRank: 1 | 2): ReactNode {
  const place = { id: block.id, "data-block": block.id };
  switch (block.type) {
    case "title":
      return <DocumentTitle place={place} lines={block.lines} rank={titleRank} />;
    case "heading": {
      const Heading = `h${titleRank + block.level}` as "h2";
      return (
        <Heading {...place} className={`sheet-level-${block.level}`}>
          {block.number}
          {block.text}
        </Heading>
      );
    }
    case "paragraph":
      return <p {...place}>{proseLine(block.text)}</p>;
    case "picture":
      return (
        <figure {...place}>
          <img src={pictures(block.pictureId)} alt={block.alt} loading="lazy" />
        </figure>
      );
    case "proseTable":
      return <DocumentTable {...place} rows={block.rows} />;
    case "indicatorTable":
      return <IndicatorTable {...place} {...block} />;
    case "tableNote":
      return (
        <div {...place} className="sheet-table-note">
          {block.lines.map((line, index) => (
            <p key={line}>{noteLine(line, index, block.lines.length)}</p>
          ))}
        </div>
      );
    case "annexNote":
      return <AnnexNote place={place} titles={block.titles} />;
    case "signature":
      return (
        <p {...place} className="sheet-signature">
          <span className="sheet-line">{block.organ}</span>
          {block.date && <span className="sheet-line">{block.date}</span>}
        </p>
      );
    case "annex":
      return (
        <header {...place} className="sheet-annex">
          <p className="sheet-annex-label">{block.label}</p>
          <h2 className="sheet-annex-title">{block.title}</h2>
        </header>
      );
  }
}

type Place = { id: string; "data-block": string };

function DocumentTitle({ place, lines, rank }: { place: Place; lines: readonly string[]; rank: 1 | 2 }) {
  const Title = `h${rank}` as const;
  return (
    <Title {...place} className="sheet-title">
      {lines.map((line) => (
        <span key={line} className="sheet-line">
          {titleLine(line)}
        </span>
      ))}
    </Title>
  );
}

function AnnexNote({ place, titles }: { place: Place; titles: readonly string[] }) {
  return (
    <p {...place} className="sheet-annex-note">
      附件：
      <span className="sheet-annex-titles">
        {titles.map((title, index) => (
          <span key={title} className="sheet-line">
            {titles.length > 1 ? `${index + 1}.${title}` : title}
          </span>
        ))}
      </span>
    </p>
  );
}
