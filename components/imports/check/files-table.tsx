import { FindingCounts } from "@/components/findings/list/finding-counts";
import { countBySeverity } from "@/components/findings/severities";
import { reachable } from "@/components/ui/reachable";
import { Tag } from "@/components/ui/tag";
import type { CheckedFile } from "./use-checked-files";

type Props = { files: readonly CheckedFile[]; open: number | null; onOpen: (id: number) => void };

/** All files with unit, year and number of findings; each links to its report. */
export function FilesTable({ files, open, onOpen }: Props) {
  return (
    <section
      aria-label="体检的文件"
      {...reachable}
      className="relative overflow-x-auto rounded-md border border-line bg-paper print:hidden"
    >
      <table className="w-full border-collapse text-left text-sm">
        <thead>
          <tr className="border-line-2 border-b text-ink-2">
            {["文件", "单位", "年度", "结果"].map((title) => (
              <th key={title} scope="col" className="px-4 py-2 font-medium">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr
              key={file.id}
              aria-current={file.id === open || undefined}
              className="border-line border-b align-baseline last:border-b-0 aria-[current]:bg-accent-wash"
            >
              <th scope="row" className="px-4 py-2 font-normal [overflow-wrap:anywhere]">
                {file.state.kind === "waiting" ? (
                  <span className="text-ink-2">{file.name}</span>
                ) : (
                  <button
                    type="button"
                    className="min-h-6 text-left text-accent underline underline-offset-4"
                    onClick={() => onOpen(file.id)}
                  >
                    {file.name}
                  </button>
                )}
              </th>
              <FileResult file={file} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function FileResult({ file: { state } }: { file: CheckedFile }) {
  if (state.kind !== "checked")
    return (
      <td colSpan={3} className="px-4 py-2 text-ink-2">
        {state.kind === "waiting" ? (
          "等待体检"
        ) : (
          <>
            <Tag tone="err">没有读出来</Tag> {state.message}
          </>
        )}
      </td>
    );
  const { organ, year, stated, findings } = state.report;
  return (
    <>
      <td className="min-w-40 px-4 py-2">{organ || "没有写明"}</td>
      <td className="whitespace-nowrap px-4 py-2 tabular-nums">
        {year}
        {!stated.year && <span className="text-warn">（没有写明）</span>}
      </td>
      <td className="px-4 py-2">
        <FindingCounts counts={countBySeverity(findings)} />
      </td>
    </>
  );
}
