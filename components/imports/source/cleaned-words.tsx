import { diffChars } from "diff";
import { keyed } from "@/lib/core/keyed";

/** Maximum length of a comparison by characters, which is slow beyond it. */
const LENGTH_MAX = 3000;

/** A line with removed text struck through and replacements marked. */
export function CleanedWords({ was, became }: { was: string; became: string }) {
  if (was.length > LENGTH_MAX) return <>{became}</>;
  return keyed(diffChars(was, became)).map(({ key, item: { value, added, removed } }) => {
    if (value.trim() === "") return <span key={key}>{removed ? "" : value}</span>;
    if (removed)
      return (
        <del key={key} className="text-err">
          {value}
        </del>
      );
    return added ? (
      <ins key={key} className="bg-ok-wash text-ok no-underline">
        {value}
      </ins>
    ) : (
      <span key={key}>{value}</span>
    );
  });
}
