import clsx from "clsx";
import { ChevronDown, ChevronRight } from "lucide-react";
import type { RollUpLine, RollUpView } from "@/lib/counties/roll-up/view";

type Props = {
  view: RollUpView;
  /** The county's or city's word for its whole area. */
  whole: string;
  /** The cell whose parts are shown. */
  chosen: string | null;
  onChoose: (cellId: string) => void;
  /** Labels of the groups that are expanded to single units. */
  open: ReadonlySet<string>;
  onToggle: (label: string) => void;
};

const sticky = "sticky left-0 z-10 border-line border-r bg-paper";

/** Indicators by units, in a scrolling frame with sticky indicator names. */
export function RollUpMatrix({ view, whole, chosen, onChoose, open, onToggle }: Props) {
  const { groups, lines, tableId, tables } = view;
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is reached by the keyboard
      tabIndex={0}
      aria-label={tables.find(({ id }) => id === tableId)?.title}
      className="relative max-h-[75dvh] min-h-60 overflow-auto rounded-md border border-line bg-paper"
    >
      <table className="border-separate border-spacing-0 text-sm tabular-nums">
        <MatrixHead {...{ groups, whole, open, onToggle }} />
        <tbody>
          {lines.map((line, index) => (
            <MatrixLine
              // biome-ignore lint/suspicious/noArrayIndexKey: lines never change places
              key={index}
              id={`line-${index}`}
              {...{ line, whole, groups, open, onChoose }}
              isChosen={line.figures !== null && line.figures.cellId === chosen}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The county and last year, then each group of units with its subtotal, expanded to its units on demand. */
function MatrixHead({
  groups,
  whole,
  open,
  onToggle,
}: Pick<Props, "whole" | "open" | "onToggle"> & Pick<RollUpView, "groups">) {
  return (
    <thead className="sticky top-0 z-20 bg-paper">
      <tr>
        <th id="indicator" scope="col" rowSpan={2} className={clsx(sticky, "border-b px-3 py-2 text-left")}>
          指标
        </th>
        <th id="county" scope="col" rowSpan={2} className={clsx(head, "font-bold")}>
          {whole}
        </th>
        <th id="last-year" scope="col" rowSpan={2} className={clsx(head, "font-normal text-ink-2")}>
          上年
        </th>
        {groups.map(({ label, units }, index) => (
          <th
            key={label}
            id={groupId(index)}
            scope="colgroup"
            colSpan={open.has(label) ? units.length + 1 : 1}
            className="border-line border-b border-l px-2 py-1 text-left font-normal"
          >
            <button
              type="button"
              aria-expanded={open.has(label)}
              onClick={() => onToggle(label)}
              className="inline-flex items-center gap-1 whitespace-nowrap rounded-md px-1 text-accent hover:bg-accent-wash"
            >
              {open.has(label) ? (
                <ChevronDown aria-hidden size={14} />
              ) : (
                <ChevronRight aria-hidden size={14} />
              )}
              {label} {units.length}
            </button>
          </th>
        ))}
      </tr>
      <tr>
        <UnitHeads {...{ groups, open }} />
      </tr>
    </thead>
  );
}

/** Below a group's head, those of its sum and, if expanded, of its units. */
function UnitHeads({ groups, open }: Pick<Props, "open"> & Pick<RollUpView, "groups">) {
  return groups.map(({ label, units }, index) => [
    <th
      key={label}
      id={`${groupId(index)}-sum`}
      scope="col"
      headers={groupId(index)}
      className={clsx(head, "border-l bg-canvas font-normal text-ink-2")}
    >
      小计
    </th>,
    ...(open.has(label) ? units : []).map(({ code, name }) => (
      <th
        key={code}
        id={`unit-${code}`}
        scope="col"
        headers={groupId(index)}
        title={name}
        className={clsx(head, "font-normal")}
      >
        <span className="block max-w-[6em] truncate">{name}</span>
      </th>
    )),
  ]);
}

/** Ids of the heads: with several rows of heads, only ids associate a figure with its heads. */
const groupId = (index: number) => `group-${index}`;

const head = "border-line border-b px-2 py-1.5 text-right align-bottom whitespace-nowrap";
const indents = ["", "pl-6", "pl-9", "pl-12", "pl-15"];

function LineTh({ id, label, level }: Pick<RollUpLine, "label" | "level"> & { id: string }) {
  return (
    <th
      id={id}
      scope="row"
      className={clsx(
        sticky,
        "min-w-[9.5em] max-w-[22em] sm:min-w-[17em] border-b px-3 py-1.5 text-left font-normal leading-snug max-sm:max-w-[10.5em]",
        indents[level],
      )}
    >
      {label}
    </th>
  );
}

type LineProps = Pick<Props, "whole" | "open" | "onChoose"> & {
  id: string;
  line: RollUpLine;
  groups: RollUpView["groups"];
  isChosen: boolean;
};

function MatrixLine({ id, line, whole, groups, open, onChoose, isChosen }: LineProps) {
  const { label, level, figures } = line;
  let from = 0;
  const name = <LineTh {...{ id, label, level }} />;
  if (!figures)
    return (
      <tr className="text-ink-2">
        {name}
        <td headers={id} colSpan={99} className="border-line border-b" />
      </tr>
    );
  return (
    <tr className={isChosen ? "[&>td]:bg-accent-wash" : undefined}>
      {name}
      <td headers={`${id} county`} className="border-line border-b px-1 text-right">
        <button
          type="button"
          aria-pressed={isChosen}
          aria-label={`${label}，${whole} ${figures.value ?? "没有数"}，看构成`}
          onClick={() => onChoose(figures.cellId)}
          className="min-h-8 min-w-8 rounded-md px-1.5 text-right font-bold text-accent-ink underline decoration-dotted underline-offset-4 hover:bg-accent-wash"
        >
          {figures.value ?? "—"}
          {figures.value !== figures.sum && <span className="sr-only">（与合计不同）</span>}
          {figures.value !== figures.sum && <span aria-hidden>*</span>}
        </button>
      </td>
      <Figure headers={`${id} last-year`} value={figures.lastYear} className="text-ink-3" />
      {groups.map(({ label: group, units }, index) => {
        const begin = from;
        from += units.length;
        return [
          <Figure
            key={group}
            headers={`${id} ${groupId(index)} ${groupId(index)}-sum`}
            value={figures.subtotals[index] ?? null}
            className="border-l bg-canvas text-ink-2"
          />,
          ...(open.has(group) ? units : []).map(({ code }, at) => (
            <Figure
              key={code}
              headers={`${id} ${groupId(index)} unit-${code}`}
              value={figures.parts[begin + at] ?? null}
            />
          )),
        ];
      })}
    </tr>
  );
}

/** Zeros are paler than other counts. */
function Figure({
  headers,
  value,
  className,
}: {
  headers: string;
  value: string | null;
  className?: string;
}) {
  return (
    <td
      headers={headers}
      className={clsx(
        "border-line border-b px-2 py-1.5 text-right",
        className,
        value === "0" && "text-ink-3",
      )}
    >
      {value ?? "—"}
    </td>
  );
}
