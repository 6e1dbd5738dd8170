import type { TreeColumn, TreeFigure, TreeRow, TreeSection } from "@/lib/counties/roll-up/tree/tree";
import { askedIn } from "./asked";
import { headNode } from "./nodes";
import { TreeCell } from "./tree-cell";
import { type SectionPlace, useTree } from "./tree-context";
import { TreeNode } from "./tree-node";

/** The rows of a section, or those below a row. */
export function TreeRows({ place, rows }: { place: SectionPlace; rows: readonly TreeRow[] }) {
  return (
    <ul className="text-sm">
      {rows.map((row) =>
        row.label === null ? (
          <Columns key={row.id} {...{ place, row }} columns={place.section.columns} />
        ) : (
          <RowNode key={row.id} {...{ place, row }} />
        ),
      )}
    </ul>
  );
}

function RowNode({ place, row }: { place: SectionPlace; row: TreeRow }) {
  const { questions } = useTree();
  const { section, tableId } = place;
  const [only] = section.columnIds;
  const isLeaf = row.figures.length === 1;
  const shown = isLeaf ? row.figures[0] : totalOf(section, row);
  return (
    <TreeNode
      id={isLeaf ? `${row.id}:${only}` : row.id}
      label={row.label ?? ""}
      figure={shown && { value: shown.value, mark: markOf(shown) }}
      asked={askedIn([row], questions)}
    >
      {() => (
        <>
          {isLeaf && row.figures[0] && (
            <TreeCell
              {...{ tableId, rowId: row.id, cellId: `${row.id}:${only}`, figure: row.figures[0] }}
              path={row.label ?? ""}
            />
          )}
          {row.figures.length > 1 && (
            <ul>
              <Columns {...{ place, row }} columns={section.columns} />
            </ul>
          )}
          {row.rows.length > 0 && <TreeRows {...{ place, rows: row.rows }} />}
        </>
      )}
    </TreeNode>
  );
}

type ColumnsProps = {
  place: SectionPlace;
  row: TreeRow;
  columns: readonly TreeColumn[];
  /** Labels of the heads above. */
  heads?: readonly string[];
};

/** The figures of a row by column, below their heads. */
function Columns({ place, row, columns, heads = [] }: ColumnsProps) {
  const { questions } = useTree();
  return columns.map((column) => {
    if (column.at === null)
      return (
        <TreeNode
          key={`${row.id} ${column.label}`}
          id={headNode(row.id, column)}
          label={column.label}
          asked={askedIn([{ ...row, figures: figuresBelow(column, row), rows: [] }], questions)}
        >
          {() => (
            <ul>
              <Columns {...{ place, row }} columns={column.columns} heads={[...heads, column.label]} />
            </ul>
          )}
        </TreeNode>
      );
    const figure = row.figures[column.at];
    const cellId = `${row.id}:${place.section.columnIds[column.at]}`;
    if (!figure) return null;
    return (
      <TreeNode
        key={cellId}
        id={cellId}
        label={column.label}
        figure={{ value: figure.value, mark: markOf(figure) }}
        asked={askedIn([{ ...row, figures: [figure], rows: [] }], questions)}
      >
        {() => (
          <TreeCell
            {...{ tableId: place.tableId, rowId: row.id, cellId, figure }}
            path={[row.label ?? "", ...heads, column.label].join(" ").trim()}
          />
        )}
      </TreeNode>
    );
  });
}

function figuresBelow({ at, columns }: TreeColumn, row: TreeRow): TreeFigure[] {
  const own = at === null ? [] : [row.figures[at]].flatMap((figure) => figure ?? []);
  return [...own, ...columns.flatMap((column) => figuresBelow(column, row))];
}

/** The figure in a row's own line: the total over its columns, if the form has one. */
function totalOf({ totalAt }: TreeSection, row: TreeRow): TreeFigure | undefined {
  return totalAt === null ? undefined : row.figures[totalAt];
}

/** What a reader should know of a figure before opening it. */
function markOf({ sum }: TreeFigure): string | undefined {
  return sum === undefined ? undefined : `合计 ${sum ?? "无"}`;
}
