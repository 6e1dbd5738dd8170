import clsx from "clsx";
import { useEffect, useRef } from "react";
import type { FigureOption } from "../search/figure-search";
import { FigureItem, keyOf } from "./figure-item";

type Props = {
  /**
   * The list's id is `…-list`, its options' ids are `…-0`, `…-1`: the search field refers to them for screen
   * readers.
   */
  idPrefix: string;
  shown: readonly FigureOption[];
  /** The active option, which is scrolled into view. */
  at: number;
  onPoint: (index: number) => void;
  onChoose: (option: FigureOption) => void;
  className: string;
  tabIndex?: 0;
};

/** The list of figures; the keys are handled by the search field. */
export function FigureList({ idPrefix, shown, at, onPoint, onChoose, className, tabIndex }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${at}"]`)?.scrollIntoView?.({ block: "nearest" });
  }, [at]);
  return (
    <div
      ref={list}
      id={`${idPrefix}-list`}
      role="listbox"
      aria-label="统计项"
      tabIndex={tabIndex}
      className={clsx("overflow-y-auto overscroll-contain", className)}
    >
      {shown.map((option, index) => (
        <FigureItem
          key={keyOf(option)}
          id={`${idPrefix}-${index}`}
          at={index}
          option={option}
          active={index === at}
          onPoint={() => onPoint(index)}
          onChoose={() => onChoose(option)}
        />
      ))}
    </div>
  );
}
