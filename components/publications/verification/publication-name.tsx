import { beijingTime } from "@/lib/core/beijing-time";
import type { VerifiedPublication } from "@/lib/publications/verification/types";
import type { PageUrls } from "../urls";

/** A published version in one sentence with a link. `what`: the file in which it was found. */
export function PublicationName({
  to,
  publication,
  what,
}: {
  to: PageUrls;
  publication: VerifiedPublication;
  what?: string;
}) {
  const { unitCode, year, number, title, publishedAt, takenDownAt } = publication;
  return (
    <p>
      {what && `${what}：`}
      <a href={to.report(unitCode, year, number)} className="underline underline-offset-4">
        {title}
      </a>
      ，第{number}版，{beijingTime(publishedAt)}发布
      {takenDownAt && `，${beijingTime(takenDownAt)}撤下`}。
    </p>
  );
}
