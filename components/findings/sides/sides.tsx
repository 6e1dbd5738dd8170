import type { Finding, Side } from "@/lib/core/checks/engine/check";
import { diffWords, type WordChange } from "@/lib/core/prose/prose-words";
import { MarkedWords } from "./marked-words";

/** From this many characters on, a side is a passage and not a figure. */
const PASSAGE = 20;

/** Both sides of a contradiction: figures with their difference, passages with their different words. */
export function Sides({
  finding: { sides, difference },
}: {
  finding: Pick<Finding, "sides" | "difference">;
}) {
  const [left, right, ...more] = sides;
  if (!left || !right || more.length > 0) return null;
  const long = Math.max(left.value.length, right.value.length) >= PASSAGE;
  if (!long && difference === null) return null;
  return long ? <Passages left={left} right={right} /> : <Figures {...{ left, right, difference }} />;
}

function Figures({ left, right, difference }: { left: Side; right: Side; difference: string | null }) {
  const cells = [
    { key: "left", ...left },
    { key: "right", ...right },
    ...(difference === null ? [] : [{ key: "difference", label: "相差", value: difference }]),
  ];
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 text-ink">
      {cells.map(({ key, label, value }) => (
        <div key={key} className="min-w-0 max-w-[18rem]">
          <dt className="text-ink-2 text-sm [overflow-wrap:anywhere]">{label}</dt>
          <dd className="font-medium tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Passages({ left, right }: { left: Side; right: Side }) {
  const words = diffWords(right.value, left.value);
  return (
    <div className="grid gap-2 text-ink sm:grid-cols-2">
      <Passage label={left.label} words={words.filter(({ kind }) => kind !== "removed")} />
      <Passage label={right.label} words={words.filter(({ kind }) => kind !== "added")} />
    </div>
  );
}

function Passage({ label, words }: { label: string; words: readonly WordChange[] }) {
  return (
    <figure className="min-w-0 rounded-md border border-line bg-paper px-3 py-2">
      <figcaption className="text-ink-2 text-sm [overflow-wrap:anywhere]">{label}</figcaption>
      <blockquote className="max-h-40 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
        <MarkedWords words={words} />
        {words.length === 0 && <span className="text-ink-2">（没有写）</span>}
      </blockquote>
    </figure>
  );
}
