import { beijingTime } from "@/lib/core/beijing-time";
import type { PublishedVersion } from "@/lib/publications/types";
import type { PageUrls } from "../urls";

type Props = {
  to: PageUrls;
  unit: string;
  year: number;
  number: number;
  versions: readonly PublishedVersion[];
};

/** All published versions, which keep their URLs; shown if there is more than one. */
export function VersionList({ to, unit, year, number, versions }: Props) {
  if (versions.length < 2) return null;
  return (
    <nav aria-label="历次版本" className="mt-6 border-line border-t pt-4">
      <p className="mb-2 font-medium">历次版本</p>
      <ol className="grid gap-2 text-sm">
        {versions.toReversed().map((version) => (
          <li key={version.number}>
            <a
              href={to.report(unit, year, version.number)}
              aria-current={version.number === number ? "page" : undefined}
              className="text-accent underline underline-offset-4 aria-[current]:font-bold aria-[current]:text-ink aria-[current]:no-underline"
            >
              第{version.number}版
            </a>
            <span className="block text-ink-2">
              {beijingTime(version.publishedAt)}
              {version.takenDownAt && "，已撤下"}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
