import { type HeaderGroup, useTable } from "@tanstack/react-table";
import clsx from "clsx";
import { memo, type RefObject, useEffect, useMemo, useRef } from "react";
import { phrasesOf } from "@/lib/core/outline/phrases";
import type { Table } from "@/lib/core/tables/table";
import type { GridActions } from "./grid-actions";
import { useGridKit } from "./grid-kit";
import {
  type GridFeatures,
  gridColumns,
  gridFeatures,
  headIds,
  labelColumn,
  lastYearColumn,
  unitColumn,
} from "./grid-model";
import type { GridLine, GridPart } from "./grid-parts";
import { GridRow } from "./rows/grid-row";
import { type LineView, sameLineView } from "./rows/line-view";
import { type RepairOffers, sameOffers } from "./rows/row-findings";

type Props = {
  table: Table;
  part: GridPart;
  year: number;
  views: ReadonlyMap<string, LineView>;
  readOnly: boolean;
  hasHistory: boolean;
  entry: string | undefined;
  lastYearLabel: string | null;
  idPrefix: string;
  offers: RepairOffers;
  actions: GridActions;
};

/**
 * One part as a native table: heads by column group, a row for every printed row. Rendered again only if one
 * of its rows changes.
 */
export const GridSection = memo(DrawnSection, (a, b) => {
  const { views, offers, ...rest } = a;
  return (
    sameOffers(offers, b.offers) &&
    Object.entries(rest).every(([name, value]) => b[name as keyof typeof rest] === value) &&
    a.part.lines.every(({ id }) => sameLineView(views.get(id), b.views.get(id)))
  );
});

function DrawnSection({ table, part, year, views, ...rest }: Props) {
  const columns = useMemo(
    () => gridColumns(table, part, { year, lastYearLabel: rest.lastYearLabel }),
    [table, part, year, rest.lastYearLabel],
  );
  const model = useTable({ features: gridFeatures, columns, data: part.lines, getRowId: (line) => line.id });
  const list = table.layout === "list";
  const headPrefix = `${rest.idPrefix}${part.lines[0]?.id ?? ""}`;
  const element = useRef<HTMLTableElement>(null);
  const head = useRef<HTMLTableSectionElement>(null);
  const { useSizeVariable } = useGridKit();
  useSizeVariable(head, element, "height", "--head-height");
  useGroupHeight(element);
  const grouped = part.lines.some((line) => line.cells.length === 0 && line.row.level === 0);
  return (
    <table
      ref={element}
      className={clsx(
        "w-full border-collapse",
        // What has the focus is not hidden below the sticky heads and the name of its group.
        "tall:[&_:is(input,button,textarea)]:scroll-mt-[calc(var(--head-height,0px)+var(--group-height,0px))]",
        // A maximum width keeps labels next to their figures.
        list ? "max-w-[42rem]" : "table-fixed @max-2xl:block",
      )}
    >
      <caption className={part.heading ? "pb-1 text-left font-medium @max-2xl:block" : "sr-only"}>
        {part.heading ?? table.title}
      </caption>
      <thead
        ref={head}
        className={clsx(
          // A pixel below what sticks above it: rows would show through a gap of parts of pixels.
          "top-[calc(var(--sticky-top,0px)-1px)] z-10 bg-paper",
          // Above cards it is for screen readers alone, and must not take the place of a head.
          list ? "tall:sticky" : "@2xl:tall:sticky @max-2xl:sr-only",
        )}
      >
        <HeadRows groups={model.getHeaderGroups()} {...{ headPrefix, list }} />
      </thead>
      <tbody className={clsx(!list && "@max-2xl:block")}>
        {model.getRowModel().rows.map((row) => {
          const view = views.get(row.id);
          return (
            view && (
              <GridRow
                key={row.id}
                {...{ row, view, headPrefix, grouped }}
                shape={list ? "list" : "cards"}
                {...rest}
              />
            )
          );
        })}
      </tbody>
    </table>
  );
}

/** The height of the highest name of a group, which is sticky below the heads, as `--group-height`. */
function useGroupHeight(of: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const table = of.current;
    const names = [...(table?.querySelectorAll<HTMLElement>("[data-group-name]") ?? [])];
    if (!table || names.length === 0 || typeof ResizeObserver === "undefined") return;
    const watch = new ResizeObserver(() => {
      const highest = Math.max(...names.map((name) => name.getBoundingClientRect().height));
      table.style.setProperty("--group-height", `${highest}px`);
    });
    for (const name of names) watch.observe(name);
    return () => watch.disconnect();
  }, [of]);
}

type HeadProps = { groups: HeaderGroup<GridFeatures, GridLine>[]; headPrefix: string; list: boolean };

function HeadRows({ groups, headPrefix, list }: HeadProps) {
  const { Phrased } = useGridKit();
  return groups.map((group) => (
    <tr key={group.id}>
      {group.headers
        .filter((header) => header.rowSpan > 0)
        .map((header) => (
          <th
            key={header.id}
            {...headNames(headIds(headPrefix, header.column))}
            scope={header.colSpan > 1 ? "colgroup" : "col"}
            {...{ colSpan: header.colSpan, rowSpan: header.rowSpan }}
            className={headClass(header.column.id, header.colSpan, list)}
          >
            {typeof header.column.columnDef.header === "string" && (
              <Phrased phrases={phrasesOf(header.column.columnDef.header)} />
            )}
          </th>
        ))}
    </tr>
  ));
}

/** The id of a head, and those of the heads above it. */
function headNames([id, ...above]: readonly string[]) {
  return { id, headers: above.join(" ") || undefined };
}

function headClass(id: string, colSpan: number, list: boolean): string {
  // The line is a shadow: a border stays where it was when the head sticks, and rows show through.
  const line = "shadow-[inset_0_-1px_var(--color-line-2)] forced-colors:border-b";
  return clsx(line, "bg-paper text-balance py-1.5 font-medium text-[13px] text-ink-2", {
    "text-left": id === labelColumn,
    "px-2 text-right": list && id !== labelColumn,
    "w-[32%] pr-2": !list && id === labelColumn,
    "px-2": !list && id !== labelColumn,
    "text-right": !list && id !== labelColumn && colSpan === 1,
    "text-center": colSpan > 1,
    "w-12": id === unitColumn,
    "w-24 @max-lg:hidden": id === lastYearColumn,
  });
}
