import clsx from "clsx";
import { Fragment } from "react";

/** A name that breaks between its phrases, and within one only if it is longer than the line. */
export function Phrased({ phrases, className }: { phrases: readonly string[]; className?: string }) {
  return (
    <span className={clsx("wrap-anywhere break-keep", className)}>
      {phrases.map((phrase, at) => (
        <Fragment key={phrases.slice(0, at).join("")}>
          {at > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
