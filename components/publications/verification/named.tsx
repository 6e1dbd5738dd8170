import { beijingTime } from "@/lib/publications/beijing-time";
import type { FoundPublication } from "@/lib/publications/verification/types";
import type { Addresses } from "../urls";

/** A published version in one sentence, which leads to it. `what`: the file in which it was found. */
export function Named({
  to,
  publication,
  what,
}: {
  to: Addresses;
  publication: FoundPublication;
  what?: string;
}) {
  const { unitCode, year, number, title, publishedAt } = publication;
  return (
    <p>
      {what && `${what}：`}
      <a href={to.report(unitCode, year, number)} className="underline underline-offset-4">
        {title}
      </a>
      ，第{number}版，{beijingTime(publishedAt)}发布。
    </p>
  );
}
