import type { PaperBlock } from "@/lib/core/season/paper-text";

/** The text of a paper as it reads, for who does not edit it. */
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

function PaperTable({ rows: [head, ...body] }: Pick<Extract<PaperBlock, { type: "proseTable" }>, "rows">) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr>
            {head?.map(({ text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
              <th key={at} className="border border-line px-2 py-1 text-left font-bold">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((cells, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={line}>
              {cells.map(({ text }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
                <td key={at} className="border border-line px-2 py-1">
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
