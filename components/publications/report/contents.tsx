import { Phrased } from "@/components/ui/phrased";
import type { Block } from "@/lib/core/document/block";
import { phrasesOf } from "@/lib/core/outline/phrases";

/** Links to the chapters and annexes of a report. */
export function Contents({ blocks }: { blocks: readonly Block[] }) {
  const entries = blocks.flatMap((block) => {
    if (block.type === "heading" && block.level === 1)
      return [{ id: block.id, text: `${block.number}${block.text}` }];
    return block.type === "annex" ? [{ id: block.id, text: `${block.label}：${block.title}` }] : [];
  });
  return (
    <nav aria-label="目录">
      <p className="mb-2 font-medium">目录</p>
      <ol className="grid gap-1 text-sm">
        {entries.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              className="block border-transparent border-l-2 py-1 pl-2 text-ink-2 underline-offset-4 hover:text-accent hover:underline aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink forced-colors:border-[Canvas] forced-colors:aria-[current]:border-[Highlight]"
            >
              <Phrased phrases={phrasesOf(text)} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
