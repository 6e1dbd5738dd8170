"use client";
import { useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { SkipPast } from "@/components/ui/skip-past";
import type { SentTreeBoard } from "@/lib/counties/roll-up/sent/boards";
import { fromSentQuestions } from "@/lib/counties/roll-up/sent/questions";
import type { TreeTable } from "@/lib/counties/roll-up/tree/tree";
import type { ShownQuestions } from "@/lib/counties/roll-up/view";
import { QuestionList } from "../question-list";
import { askedIn } from "./asked";
import { groupNodes, nodesTo, rowNodes, sectionNode, tableNode } from "./nodes";
import { TreeProvider } from "./tree-context";
import { nodeId, TreeNode } from "./tree-node";
import { TreeRows } from "./tree-rows";
import { useRowParts } from "./use-row-parts";

/** The roll-up as nested disclosures of its tables, rows and columns, with the questions beside them. */
export function TreeBoard({
  at,
  tree: { tables },
  whole,
  included,
  missing,
  questions: sent,
}: SentTreeBoard) {
  const questions = useMemo(() => fromSentQuestions(sent), [sent]);
  const { isOpen, toggle, openAll, reveal } = useOpenNodes(tables);
  const parts = useRowParts(at);
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_340px]">
      <section aria-label="指标" className="grid min-w-0 gap-2">
        <p className="flex flex-wrap items-center gap-2 print:hidden">
          <Button size="small" onClick={() => openAll([...groupNodes(tables), ...rowNodes(tables)])}>
            展开到每一列
          </Button>
          <Button size="small" variant="quiet" onClick={() => openAll(groupNodes(tables))}>
            只看各行
          </Button>
          <SkipPast to="roll-up-questions">跳到要说明的</SkipPast>
        </p>
        <TreeProvider
          value={{ at, whole, included, missing, questions: questions.shown, isOpen, toggle, parts }}
        >
          <ul className="rounded-md border border-line bg-paper px-1 py-1 sm:px-2">
            {tables.map((table) => (
              <TableNode key={table.id} table={table} questions={questions.shown} />
            ))}
          </ul>
        </TreeProvider>
      </section>
      <div id="roll-up-questions" tabIndex={-1} className="min-w-0 xl:sticky xl:top-4">
        <QuestionList {...{ at, questions, missing }} onShow={reveal} shown={allCells(tables)} />
      </div>
    </div>
  );
}

function TableNode({ table, questions }: { table: TreeTable; questions: ShownQuestions["shown"] }) {
  const { id, title, sections } = table;
  const rows = sections.flatMap((section) => section.rows);
  return (
    <TreeNode id={tableNode(id)} label={title} asked={askedIn(rows, questions)} strong>
      {() =>
        sections.map((section, at) => {
          const place = { tableId: id, section };
          const content = <TreeRows {...{ place, rows: section.rows }} />;
          if (section.heading === null) return <div key={sectionNode(id, at)}>{content}</div>;
          return (
            <ul key={sectionNode(id, at)}>
              <TreeNode
                id={sectionNode(id, at)}
                label={section.heading}
                asked={askedIn(section.rows, questions)}
              >
                {() => content}
              </TreeNode>
            </ul>
          );
        })
      }
    </TreeNode>
  );
}

function useOpenNodes(tables: readonly TreeTable[]) {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(groupNodes(tables)));
  const toggle = (node: string, isOpen: boolean) =>
    setOpen((before) => {
      if (before.has(node) === isOpen) return before;
      const after = new Set(before);
      if (isOpen) after.add(node);
      else after.delete(node);
      return after;
    });
  /** Opens everything down to a cell, and moves the focus there. */
  const reveal = (cellId: string) => {
    const path = nodesTo(tables, cellId);
    const last = path.at(-1);
    if (last === undefined) return;
    setOpen((before) => new Set([...before, ...path]));
    requestAnimationFrame(() => {
      const summary = document.getElementById(nodeId(last))?.querySelector("summary");
      summary?.focus({ preventScroll: true });
      summary?.scrollIntoView({ block: "center" });
    });
  };
  return {
    toggle,
    reveal,
    isOpen: (node: string) => open.has(node),
    openAll: (nodes: readonly string[]) => setOpen(new Set(nodes)),
  };
}

function allCells(tables: readonly TreeTable[]): ReadonlySet<string> {
  const cells = new Set<string>();
  const collect = (rows: TreeTable["sections"][number]["rows"], columnIds: readonly string[]) => {
    for (const row of rows) {
      for (const at of row.figures.keys()) cells.add(`${row.id}:${columnIds[at]}`);
      collect(row.rows, columnIds);
    }
  };
  for (const { sections } of tables) for (const { rows, columnIds } of sections) collect(rows, columnIds);
  return cells;
}
