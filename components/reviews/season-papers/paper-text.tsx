import type { PaperBlock } from "@/lib/core/season/paper-text";
import { PaperTable } from "./paper-table";

/** The text of a paper, read-only. */
export function PaperText({ blocks }: { blocks: readonly PaperBlock[] }) {
  return (
    <article className="grid gap-3 rounded-md border border-line bg-paper px-4 py-6 font-song sm:px-10">
      {blocks.map((block) => (
        <PaperPart key={block.id} block={block} />
      ))}
    </article>
  );
}

function PaperPart({ block }: { block: PaperBlock }) {
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
