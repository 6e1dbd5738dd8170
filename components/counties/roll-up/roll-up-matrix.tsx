import clsx from "clsx";
import { ChevronDown, ChevronRight } from "lucide-react";
import { useRef } from "react";
import { useSizeVariable } from "@/components/ui/use-size-variable";
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
  const { groups, lines, title } = view;
  const frame = useRef<HTMLElement>(null);
  const corner = useRef<HTMLTableCellElement>(null);
  useSizeVariable(corner, frame, "height", "--heads");
  useSizeVariable(corner, frame, "width", "--names");
  return (
    <section
      ref={frame}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls is reached by the keyboard
      tabIndex={0}
      aria-label={title}
      // Heads and names cover what scrolls below them, but for what is in the heads.
      className="relative max-h-[75dvh] min-h-60 scroll-pt-(--heads) scroll-pl-(--names) has-[thead_:focus]:scroll-pt-0 overflow-auto rounded-md border border-line bg-paper"
    >
      <table className="border-separate border-spacing-0 text-sm tabular-nums">
        <MatrixHead {...{ groups, whole, open, onToggle, corner }} />
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
  corner,
}: Pick<Props, "whole" | "open" | "onToggle"> &
  Pick<RollUpView, "groups"> & { corner: React.RefObject<HTMLTableCellElement | null> }) {
  return (
    <thead className="sticky top-0 z-20 bg-paper">
      <tr>
        <th
          ref={corner}
          id="indicator"
          scope="col"
          rowSpan={2}
          className={clsx(sticky, "border-b px-2 py-2 text-left sm:px-3")}
        >
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
              // On a telephone a kind's name may not be wider than the figures below it have to be.
              className="inline-flex min-h-7 w-max items-center gap-1 break-keep rounded-md px-1 text-left text-accent hover:bg-accent-wash max-sm:max-w-[8em]"
            >
              {open.has(label) ? (
                <ChevronDown aria-hidden size={14} className="shrink-0" />
              ) : (
                <ChevronRight aria-hidden size={14} className="shrink-0" />
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
  let from = 0;
  return groups.map(({ label, units }, index) => {
    const begin = from;
    from += units.length;
    return [
      <th
        key={label}
        id={`${groupId(index)}-sum`}
        scope="col"
        headers={groupId(index)}
        className={clsx(head, "border-l bg-canvas font-normal text-ink-2")}
      >
        小计
      </th>,
      ...(open.has(label) ? units : []).map(({ name }, at) => (
        <th
          key={unitId(begin + at)}
          id={unitId(begin + at)}
          scope="col"
          headers={groupId(index)}
          className={clsx(head, "font-normal")}
        >
          <span className="ml-auto block w-max max-w-[6em] text-balance whitespace-normal">{name}</span>
        </th>
      )),
    ];
  });
}

/** Ids of the heads: with several rows of heads, only ids associate a figure with its heads. */
const groupId = (index: number) => `group-${index}`;
const unitId = (index: number) => `unit-${index}`;

const head = "border-line border-b px-2 py-1.5 text-right align-bottom whitespace-nowrap";
const indents = ["pl-2 sm:pl-3", "pl-3 sm:pl-6", "pl-4 sm:pl-9", "pl-5 sm:pl-12", "pl-6 sm:pl-15"];

/** Heights in whole pixels: a sticky cell would otherwise cover the line of the row above. */
function LineTh({ id, label, level }: Pick<RollUpLine, "label" | "level"> & { id: string }) {
  return (
    <th
      id={id}
      scope="row"
      className={clsx(
        sticky,
        "min-w-[13em] max-w-[22em] text-pretty border-b py-[6px] pr-2 text-left font-normal leading-[18px] max-sm:max-w-[13em] sm:min-w-[17em] sm:pr-3",
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
          ...(open.has(group) ? units : []).map((_, at) => (
            <Figure
              key={unitId(begin + at)}
              headers={`${id} ${groupId(index)} ${unitId(begin + at)}`}
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
