import type { Reckoning } from "@/lib/imports/batch/types";

/** How much of the text was placed with confidence, and what is left for a person. Rounded down: 100% is all. */
export function ReckoningCell({ reckoning }: { reckoning: Reckoning | null }) {
  if (!reckoning) return <span className="text-ink-3">—</span>;
  const { certainty, doubtful, unplaced, confirmed } = reckoning;
  const left = [doubtful > 0 && `存疑 ${doubtful}`, unplaced > 0 && `未放置 ${unplaced}`].filter(Boolean);
  return (
    <span className="grid whitespace-nowrap tabular-nums">
      {confirmed ? "已核对" : `${Math.floor(certainty * 100)}%`}
      {left.length > 0 && <span className="text-sm text-warn">{left.join(" · ")}</span>}
    </span>
  );
}
