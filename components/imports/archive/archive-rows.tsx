import type { Route } from "next";
import Link from "next/link";
import { FindingCounts } from "@/components/findings/list/finding-counts";
import { Tag } from "@/components/ui/tag";
import type { ArchiveRow } from "@/lib/publications/archive/types";

type Props = {
  rows: readonly ArchiveRow[];
  chosen: ReadonlySet<string>;
  outcomes: ReadonlyMap<string, string | null>;
  onChange: (reportId: string, chosen: boolean) => void;
};

/** One row per report on a wide screen, one card on a narrow one. */
export function ArchiveRows({ rows, chosen, outcomes, onChange }: Props) {
  return (
    <ul
      aria-label="等待存档的历年年报"
      className="divide-y divide-line rounded-md border border-line bg-paper"
    >
      {rows.map((row) => (
        <li key={row.reportId} className="flex gap-3 px-4 py-3">
          <input
            type="checkbox"
            className="mt-1 size-4 shrink-0 accent-accent"
            aria-label={`选择${row.unit} ${row.year} 年度`}
            disabled={row.ownWork !== undefined}
            checked={chosen.has(row.reportId)}
            onChange={({ target }) => onChange(row.reportId, target.checked)}
          />
          <Row row={row} refusal={outcomes.get(row.reportId) ?? null} />
        </li>
      ))}
    </ul>
  );
}

function Row({ row, refusal }: { row: ArchiveRow; refusal: string | null }) {
  const { reportId, unit, year, title, file, asIssued, doubtful, findings, ownWork } = row;
  return (
    <div className="grid min-w-0 flex-1 gap-x-4 gap-y-1 md:grid-cols-[9rem_minmax(0,1fr)_auto] md:items-baseline">
      <span className="font-medium">
        {unit} <span className="whitespace-nowrap tabular-nums">{year} 年度</span>
      </span>
      <span className="min-w-0">
        <Link
          href={`/imports/archive/${reportId}` as Route}
          prefetch={false}
          className="text-accent underline underline-offset-4 [overflow-wrap:anywhere]"
        >
          {title || file}
        </Link>
        <span className="block text-ink-3 text-sm [overflow-wrap:anywhere]">
          原发布 {asIssued.issuedOn}，{asIssued.where} · {file}
        </span>
        {ownWork && <span className="block text-sm text-warn">{ownWork}</span>}
        {refusal && <span className="block text-err text-sm">{refusal}</span>}
      </span>
      <span className="inline-flex flex-wrap gap-1">
        {doubtful > 0 && <Tag tone="warn">{doubtful} 处待核对</Tag>}
        <FindingCounts counts={findings} />
      </span>
    </div>
  );
}
