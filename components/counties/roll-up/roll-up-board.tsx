"use client";
import { useRouter } from "next/navigation";
import { useEffect, useMemo, useRef, useState } from "react";
import { SelectField } from "@/components/ui/field";
import type { SentMatrixBoard } from "@/lib/counties/roll-up/sent/boards";
import { fromSentMatrix } from "@/lib/counties/roll-up/sent/matrix";
import { fromSentQuestions } from "@/lib/counties/roll-up/sent/questions";
import type { RollUpView } from "@/lib/counties/roll-up/view";
import { Composition } from "./composition";
import { QuestionList } from "./question-list";
import { rollUpHref } from "./roll-up-href";
import { RollUpMatrix } from "./roll-up-matrix";

/** `cell`: whose parts are shown at first; null for none. */
type Props = SentMatrixBoard & { cell: string | null };

/** The matrix, with the parts of a sum and the questions beside it. */
export function RollUpBoard({ at, view: sent, whole, questions: asked, missing, cell }: Props) {
  const view = useMemo(() => fromSentMatrix(sent), [sent]);
  const questions = useMemo(() => fromSentQuestions(asked), [asked]);
  const router = useRouter();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(view.groups.map(({ label }) => label)));
  const { chosen, choose, close, board, aside } = useChosen(cell);
  const line = view.lines.find(({ figures }) => figures?.cellId === chosen);
  const toggle = (label: string) =>
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(label)) after.add(label);
      return after;
    });
  return (
    <div ref={board} className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_340px]">
      <div className="grid min-w-0 gap-3">
        {view.columnId && (
          <SelectField
            label="申请人"
            className="max-w-60 text-sm"
            value={view.columnId}
            onChange={(event) =>
              router.push(rollUpHref({ ...at, table: view.tableId, column: event.target.value }))
            }
          >
            {view.columns.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </SelectField>
        )}
        <RollUpMatrix {...{ view, whole, chosen, open }} onChoose={choose} onToggle={toggle} />
      </div>
      <div ref={aside} className="grid min-w-0 gap-4 xl:sticky xl:top-4">
        {line?.figures && (
          <Composition
            key={line.figures.cellId}
            {...{ at, whole, tableId: view.tableId }}
            figures={line.figures}
            groups={view.groups}
            onClose={close}
          />
        )}
        <QuestionList
          at={at}
          questions={questions}
          missing={missing}
          onShow={choose}
          shown={shownCells(view)}
        />
      </div>
    </div>
  );
}

function shownCells({ lines }: RollUpView): ReadonlySet<string> {
  return new Set(lines.flatMap(({ figures }) => (figures ? [figures.cellId] : [])));
}

const nearest = { block: "nearest" } as const;

/** The cell whose parts are shown. When they are closed, the focus returns to the sum. */
function useChosen(first: string | null) {
  const [chosen, setChosen] = useState(first);
  const board = useRef<HTMLDivElement>(null);
  const aside = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  // The row may be below the edge of the matrix.
  useEffect(() => {
    if (chosen !== null) board.current?.querySelector("td [aria-pressed=true]")?.scrollIntoView(nearest);
  }, [chosen]);
  const choose = (cellId: string) => {
    opener.current = document.activeElement;
    setChosen(cellId);
    // On a narrow screen it is below the matrix.
    requestAnimationFrame(() => aside.current?.scrollIntoView(nearest));
  };
  const close = () => {
    setChosen(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return { chosen, choose, close, board, aside };
}
