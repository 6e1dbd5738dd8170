import type { Row } from "@tanstack/react-table";
import clsx from "clsx";
import { memo } from "react";
import { phrasesOf } from "@/lib/core/outline/phrases";
import { isComputed, unitOf } from "@/lib/core/tables/table";
import type { GridActions } from "../grid-actions";
import { useGridKit } from "../grid-kit";
import {
  columnHeading,
  type GridFeatures,
  headIds,
  labelColumn,
  lastYearColumn,
  unitColumn,
} from "../grid-model";
import type { GridLine } from "../grid-parts";
import { GridCell } from "./grid-cell";
import { type CellView, type LineView, sameLineView } from "./line-view";
import { hasFindings, type RepairOffers, RowFindings, sameOffers } from "./row-findings";
import { RowLabel } from "./row-label";

type Props = {
  row: Row<GridFeatures, GridLine>;
  view: LineView;
  /**
   * `list`: figures in one column; `cards`: on a narrow page each row becomes a card with its figures below
   * the label.
   */
  shape: "list" | "cards";
  /** True if names of groups stick above the rows. */
  grouped: boolean;
  readOnly: boolean;
  /** True if a cell shows its history. */
  hasHistory: boolean;
  /** The only Tab stop of a read-only grid. */
  entry: string | undefined;
  lastYearLabel: string | null;
  idPrefix: string;
  /** The prefix of the heads' ids. */
  headPrefix: string;
  offers: RepairOffers;
  actions: GridActions;
};

/** A printed row with its findings below. Rendered again only when its own figures change. */
export const GridRow = memo(DrawnRow, (a, b) => {
  const { view, offers, ...rest } = a;
  return (
    sameLineView(view, b.view) &&
    sameOffers(offers, b.offers) &&
    Object.entries(rest).every(([name, value]) => b[name as keyof typeof rest] === value)
  );
});

function DrawnRow(props: Props) {
  const { row, view, shape, grouped, idPrefix, offers, actions } = props;
  const { line, cells } = view;
  const cards = shape === "cards";
  const findingsId = hasFindings(view) ? `${idPrefix}-${line.id}-findings` : undefined;
  const width = row.getAllCells().length;
  const labelHead = headIds(props.headPrefix, { id: labelColumn }).join(" ");
  // It belongs to no group: the name of the one before is hidden by it, or replaced by its own.
  const endsGroup = grouped && line.row.level === 0;
  if (cells.length === 0) return <HeadingRow {...{ view, width, cards }} headers={labelHead} />;
  return (
    <>
      <tr
        className={clsx(
          "hover:bg-canvas focus-within:bg-accent-wash",
          endsGroup ? cards && "relative z-[6] bg-paper" : isolated,
          !findingsId && underlined(cards),
          cards && cardRow,
          cards && cardColumns(cells.length),
        )}
      >
        <RowCells {...props} findingsId={findingsId} />
      </tr>
      {findingsId && (
        <tr className={clsx(underlined(cards), cards && "@max-2xl:block")}>
          <td
            colSpan={width}
            id={findingsId}
            headers={`${idPrefix}-${line.id}-label`}
            className={clsx("pb-1", cards && "@max-2xl:block")}
          >
            <RowFindings view={view} offers={offers} actions={actions} />
          </td>
        </tr>
      )}
    </>
  );
}

/** The cells for label, unit, last year's figure and this year's, as far as the table has these columns. */
function RowCells(props: Props & { findingsId: string | undefined }) {
  const { row, view, shape, grouped, lastYearLabel, idPrefix, headPrefix } = props;
  const { line, cells } = view;
  const cards = shape === "cards";
  const sticks = !cards && grouped && line.row.level === 0;
  const labelId = `${idPrefix}-${line.id}-label`;
  const sourceId = cells.some((cell) => cell.source) ? `${idPrefix}-${line.id}-source` : undefined;

  return row.getAllCells().map(({ id, column }) => {
    switch (column.id) {
      case labelColumn:
        return (
          <LabelTh key={id} id={labelId} cards={cards} sticks={sticks}>
            <RowLabel
              view={view}
              lastYearLabel={cards ? null : lastYearLabel}
              unit={cards ? (line.row.unit ?? null) : null}
              sourceId={sourceId}
            />
          </LabelTh>
        );
      case unitColumn:
        return (
          <td
            key={id}
            headers={[labelId, ...headIds(headPrefix, column)].join(" ")}
            className="w-12 px-2 text-right text-ink-3 text-sm"
          >
            {cells[0] ? unitOf(cells[0].cell) : null}
          </td>
        );
      case lastYearColumn:
        return (
          <td
            key={id}
            headers={[labelId, ...headIds(headPrefix, column)].join(" ")}
            className="w-24 px-2 text-right text-ink-3 tabular-nums @max-lg:hidden"
          >
            {lastText(cells[0]?.last)}
          </td>
        );
      default: {
        const shown = cells.find(({ cell }) => cell.column.id === column.id);
        return (
          <FigureTd
            key={id}
            headers={[labelId, ...headIds(headPrefix, column)].join(" ")}
            {...{ shown, cards, lastYearLabel }}
          >
            {shown && <FigureCell shown={shown} sourceId={sourceId} {...props} />}
          </FigureTd>
        );
      }
    }
  });
}

type FigureCellProps = Pick<Props, "view" | "readOnly" | "hasHistory" | "entry" | "actions"> & {
  shown: CellView;
  findingsId: string | undefined;
  sourceId: string | undefined;
};

function FigureCell(props: FigureCellProps) {
  const { shown, view, readOnly, hasHistory, entry, findingsId, sourceId, actions } = props;
  const named = view.messages.some(({ cellId }) => cellId === shown.cell.id);
  const described = [(shown.mark || named) && findingsId, shown.source && sourceId].filter(Boolean);
  return (
    <GridCell
      view={shown}
      readOnly={readOnly}
      hasHistory={hasHistory}
      tabStop={readOnly ? shown.cell.id === entry : !isComputed(shown.cell)}
      describedBy={described.join(" ") || undefined}
      actions={actions}
    />
  );
}

/** A row without figures that heads the rows below it. */
function HeadingRow({
  view,
  width,
  cards,
  headers,
}: {
  view: LineView;
  width: number;
  cards: boolean;
  headers: string;
}) {
  return (
    <tr className={clsx(underlined(cards), cards && "@max-2xl:block")}>
      <td
        colSpan={width}
        headers={headers}
        data-group-name={view.line.row.level === 0 ? "" : undefined}
        className={clsx(
          "bg-paper py-2",
          // The name of the outermost group is sticky below the heads.
          view.line.row.level === 0 && stuck,
          cards && "@max-2xl:block",
        )}
      >
        <RowLabel {...{ view, lastYearLabel: null, unit: null }} />
      </td>
    </tr>
  );
}

type LabelThProps = { id: string; cards: boolean; sticks: boolean; children: React.ReactNode };

function LabelTh({ id, cards, sticks, children }: LabelThProps) {
  return (
    <th
      id={id}
      scope="row"
      data-group-name={sticks ? "" : undefined}
      className={clsx(
        "py-1 text-left font-normal",
        cards && "pr-2 @max-2xl:col-span-full",
        sticks && `bg-paper ${stuck}`,
      )}
    >
      {children}
    </th>
  );
}

type FigureTdProps = {
  headers: string;
  shown: CellView | undefined;
  cards: boolean;
  lastYearLabel: string | null;
  children: React.ReactNode;
};

function FigureTd({ headers, shown, cards, lastYearLabel, children }: FigureTdProps) {
  const { Phrased } = useGridKit();
  return (
    <td headers={headers} className={cards ? "px-0.5 py-1 @max-2xl:p-0" : "w-26 py-0.5 pl-2"}>
      {shown && cards && (
        <span aria-hidden className="block px-1.5 text-right text-ink-3 text-xs leading-snug @2xl:hidden">
          <Phrased phrases={phrasesOf(columnHeading(shown.cell.column))} />
        </span>
      )}
      {children}
      {shown && cards && lastYearLabel !== null && (
        <span className="block px-1.5 text-right text-ink-3 text-xs tabular-nums">
          <span className="sr-only">{lastYearLabel}</span>
          <span aria-hidden>上年</span> {lastText(shown.last)}
        </span>
      )}
    </td>
  );
}

/** A stacking context, so that a keystroke repaints its row and not the whole table. */
const isolated = "isolate";

/** Sticky below the heads, a pixel under them: rows would show through a gap of parts of pixels. */
const stuck = "tall:sticky top-[calc(var(--sticky-top,0px)+var(--head-height,0px)-2px)] z-[5]";

/**
 * The line below a row: a shadow of its cells, since the collapsed border of a sticky cell does not stick
 * with it. A card has a border.
 */
function underlined(cards: boolean): string {
  return clsx(
    "border-line forced-colors:border-b [&>*]:shadow-[inset_0_-1px_var(--color-line)]",
    cards && "@max-2xl:border-b @max-2xl:[&>*]:shadow-none",
  );
}

const cardRow = "@max-2xl:grid @max-2xl:items-end @max-2xl:gap-x-2 @max-2xl:gap-y-1 @max-2xl:py-2";

function cardColumns(count: number): string {
  if (count <= 2) return "@max-2xl:grid-cols-2";
  if (count === 3) return "@max-2xl:grid-cols-3";
  return count === 5 ? "@max-2xl:grid-cols-5" : "@max-2xl:grid-cols-4";
}

/** A figure left blank last year is not zero; a cell that last year's form lacked is empty. */
function lastText(last: string | null | undefined): string {
  return last === undefined ? "—" : (last ?? "未填");
}
