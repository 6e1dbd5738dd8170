import { IndicatorTable } from "@/components/publications/document/indicator-table";
import { noteLine } from "@/lib/core/document/block-text";
import type { PaperBlock } from "@/lib/core/season/paper-text";
import { PaperTable } from "./paper-table";

/** The text of a paper, read-only. */
export function PaperText({ blocks }: { blocks: readonly PaperBlock[] }) {
  return (
    // A column as wide as the page and no wider: otherwise a table would widen it instead of scrolling.
    <article className="grid grid-cols-1 gap-3 rounded-md border border-line bg-paper px-4 py-6 font-song sm:px-10 [overflow-wrap:anywhere]">
      {blocks.map((block) => (
        <PaperPart key={block.id} block={block} />
      ))}
    </article>
  );
}

/** One part of a paper, read-only. */
export function PaperPart({ block }: { block: PaperBlock }) {
  switch (block.type) {
    case "title":
      return <h2 className="text-center font-bold text-xl">{block.lines.join("")}</h2>;
    case "heading":
      return (
        <h3 className="font-bold">
          {block.number}
          {block.text}
        </h3>
      );
    case "paragraph":
      return <p className="whitespace-pre-line indent-[2em]">{block.text}</p>;
    case "proseTable":
      return <PaperTable rows={block.rows} />;
    case "annexNote":
      return <p className="indent-[2em]">附件：{block.titles.join("；")}</p>;
    case "annex":
      return (
        <header className="mt-4 border-line border-t pt-4">
          <p>{block.label}</p>
          <h2 className="text-center font-bold text-lg">{block.title}</h2>
        </header>
      );
    case "indicatorTable":
      return (
        <div className="sheet max-w-none! min-w-0 p-0! shadow-none!">
          <IndicatorTable {...block} data-block={block.id} />
        </div>
      );
    case "tableNote":
      return (
        <div className="text-sm">
          {block.lines.map((line, index) => (
            <p key={line}>{noteLine(line, index, block.lines.length)}</p>
          ))}
        </div>
      );
    case "signature":
      return (
        <p className="text-right">
          {block.organ}
          <br />
          {block.date}
        </p>
      );
  }
}
