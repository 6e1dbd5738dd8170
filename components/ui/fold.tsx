"use client";
import { useLayoutEffect, useRef } from "react";

type Props = Omit<React.ComponentProps<"details">, "open"> & {
  /** Something in it must be seen, such as an error: it opens, and stays open when that is mended. */
  opensFor: boolean;
};

/** A folded part of a page, which opens by itself but is only closed by the person. */
export function Fold({ opensFor, ...rest }: Props) {
  const details = useRef<HTMLDetailsElement>(null);
  // Before the form moves the focus to the field with the error, which it cannot in a closed fold.
  useLayoutEffect(() => {
    if (opensFor && details.current) details.current.open = true;
  }, [opensFor]);
  return <details ref={details} {...rest} />;
}
