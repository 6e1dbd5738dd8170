import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import type { TreeFigure } from "@/lib/counties/roll-up/tree/tree";
import { CellParts } from "../composition";
import { useTree } from "./tree-context";

type Props = {
  tableId: string;
  rowId: string;
  cellId: string;
  /** The labels of row and column. */
  path: string;
  figure: TreeFigure;
};

/** One cell of the roll-up: coverage, last year, questions, policy, and its parts once they are loaded. */
export function TreeCell({ tableId, rowId, cellId, path, figure }: Props) {
  const { at, whole, included, missing, parts } = useTree();
  const loaded = parts.rows[rowId];
  const { load } = parts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the cell is opened
  useEffect(() => void load(rowId), [rowId]);
  const own = typeof loaded === "object" ? loaded.cells[cellId] : undefined;
  const sum = figure.sum === undefined ? figure.value : figure.sum;
  return (
    <div className="grid gap-3 px-2 pt-1 pb-3">
      <p className="text-ink-2 text-sm tabular-nums">
        {filledWords(included, figure.filled)}
        {missing > 0 && `；还缺 ${missing} 个单位的报告`}
        {figure.lastYear !== undefined && `；上年 ${figure.lastYear}`}
      </p>
      <CellQuestions figure={figure} />
      <CellParts
        {...{ at, whole, tableId }}
        folded
        figures={{
          ...{ cellId, path, value: figure.value, sum, measure: figure.measure ?? null },
          ...{ policy: figure.policy ?? { kind: "sum" as const }, entered: figure.entered ?? null },
          ...{ parts: own?.parts ?? [], subtotals: own?.subtotals ?? [] },
        }}
        groups={own && typeof loaded === "object" ? loaded.groups : []}
      />
      <PartsState state={typeof loaded === "object" ? null : loaded} again={() => void load(rowId)} />
      {own && own.sum !== sum && <ChangedParts />}
    </div>
  );
}

/** A report with nothing in this cell is no report of zero. */
function filledWords(included: number, filled: number): string {
  const counted = `计入 ${included} 个单位的报告`;
  if (filled === included) return `${counted}，这一格都填了数`;
  if (filled === 0) return `${counted}，这一格都没有填`;
  return `${counted}，这一格 ${filled} 个填了数，${included - filled} 个没有填（不当作 0）`;
}

function CellQuestions({ figure: { questions = [], more = 0 } }: { figure: TreeFigure }) {
  const { questions: shown } = useTree();
  const asked = questions.flatMap((index) => shown[index] ?? []);
  if (asked.length + more === 0) return null;
  return (
    <ul className="grid gap-1 rounded-md bg-warn-wash px-3 py-2 text-sm">
      {asked.map(({ key, message, units, reason }) => (
        <li key={key}>
          {message}
          {units.length > 0 && `（${units.join("、")}）`}
          <span className="text-ink-2">{reason === null ? "。待说明" : `。说明：${reason}`}</span>
        </li>
      ))}
      {more > 0 && <li>另有 {more} 项，见下载的 Excel。</li>}
    </ul>
  );
}

function PartsState({ state, again }: { state: "loading" | "failed" | null | undefined; again: () => void }) {
  return (
    <p role="status" className="text-ink-2 text-sm empty:hidden">
      {state === "loading" && "正在读取各单位的数…"}
      {state === "failed" && (
        <>
          没有读到各单位的数。{" "}
          <Button size="small" onClick={again}>
            再读一次
          </Button>
        </>
      )}
    </p>
  );
}

/** A unit submitted or was released after the page was loaded. */
function ChangedParts() {
  const router = useRouter();
  return (
    <p className="text-sm text-warn">
      各单位的数刚变了，与上面的合计不是同一时刻的。{" "}
      <Button size="small" onClick={() => router.refresh()}>
        刷新合计
      </Button>
    </p>
  );
}
