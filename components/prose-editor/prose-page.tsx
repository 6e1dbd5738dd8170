import { proseBlocks } from "@/lib/core/document/prose-blocks";
import { keyed } from "@/lib/core/keyed";
import type { Prose } from "@/lib/core/prose/prose";

/** Read-only prose in the editor's style, shown while the editor loads. */
export function ProsePage({ prose }: { prose: Prose }) {
  return (
    <div className="prose-paper">
      {proseBlocks(prose, "paper").map((block) => {
        switch (block.type) {
          case "heading": {
            const Heading = `h${block.level}` as "h2" | "h3" | "h4";
            return (
              <Heading key={block.id} data-number={block.number}>
                {block.text}
              </Heading>
            );
          }
          case "paragraph":
            return <p key={block.id}>{block.text}</p>;
          case "proseTable":
            return (
              <div key={block.id} className="tableWrapper">
                <table>
                  <tbody>
                    {keyed(block.rows).map(({ key, item: cells }) => (
                      <tr key={key}>
                        {keyed(cells).map(({ key: cellKey, item: cell }) => {
                          const Cell = cell.header ? "th" : "td";
                          return (
                            <Cell key={cellKey} colSpan={cell.colspan} rowSpan={cell.rowspan}>
                              {cell.text}
                            </Cell>
                          );
                        })}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            );
          case "picture":
            return (
              <figure key={block.id} className="prose-picture">
                <img src={`/pictures/${block.pictureId}`} alt={block.alt} />
              </figure>
            );
          default:
            return null;
        }
      })}
    </div>
  );
}
