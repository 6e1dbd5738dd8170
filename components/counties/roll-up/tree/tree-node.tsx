import clsx from "clsx";
import { ChevronRight } from "lucide-react";
import { Tag } from "@/components/ui/tag";
import { useTree } from "./tree-context";

type Props = {
  id: string;
  label: string;
  /** The figure in the line of the node; undefined for a heading. */
  figure?: { value: string | null; mark?: string | undefined } | undefined;
  /** Numbers of questions within: open ones, and all. */
  asked: { open: number; all: number };
  /** Of a table: it is set off from the others. */
  strong?: boolean;
  children: () => React.ReactNode;
};

/** An indicator or a group of them: its content is drawn only while it is open. */
export function TreeNode({ id, label, figure, asked, strong, children }: Props) {
  const { isOpen, toggle } = useTree();
  const open = isOpen(id);
  return (
    <li className="border-line border-t first:border-t-0">
      <details
        id={nodeId(id)}
        open={open}
        onToggle={({ currentTarget, target }) => {
          // The event of a node within is not this one's.
          if (target === currentTarget) toggle(id, currentTarget.open);
        }}
        className="[&[open]>summary>svg]:rotate-90"
      >
        <summary
          className={clsx(
            "flex min-h-9 cursor-pointer list-none items-center gap-2 rounded-sm px-2 py-1.5 hover:bg-accent-wash [&::-webkit-details-marker]:hidden",
            strong && "font-bold",
          )}
        >
          <ChevronRight aria-hidden size={14} className="shrink-0 text-ink-3" />
          <span className="min-w-0 grow text-pretty [overflow-wrap:anywhere]">{label}</span>
          <Asked {...asked} />
          {figure && (
            <span className="shrink-0 text-right font-bold tabular-nums">
              {figure.value ?? "—"}
              {figure.mark && <span className="font-normal text-sm text-warn"> {figure.mark}</span>}
            </span>
          )}
        </summary>
        {open && <div className="ml-3 border-line border-l pl-1 sm:ml-4 sm:pl-2">{children()}</div>}
      </details>
    </li>
  );
}

function Asked({ open, all }: Props["asked"]) {
  if (all === 0) return null;
  return open > 0 ? <Tag tone="warn">{open} 项待说明</Tag> : <Tag tone="ok">已说明</Tag>;
}

/** The id of a node's element. */
export const nodeId = (id: string) => `node-${id}`;
