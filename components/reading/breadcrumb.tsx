import Link from "next/link";
import type { Published } from "@/lib/publications/loaders";

type Props = { lineage: Published["lineage"]; county: string | undefined; year: number };

/** The way down to a report: the county and the unit lead to the list of what they published. */
export function Breadcrumb({ lineage, county, year }: Props) {
  const unit = lineage.at(-1)?.code;
  return (
    <nav aria-label="当前位置" className="mb-3 text-ink-2 text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        <li>
          <Link href="/" className="text-accent underline underline-offset-4">
            首页
          </Link>
        </li>
        {lineage.map(({ code, name }) => (
          <li key={code} className="before:mr-2 before:content-['/'_/_'']">
            {code === county || code === unit ? (
              <Link
                href={{ pathname: "/", query: code === unit ? { county, unit } : { county } }}
                className="text-accent underline underline-offset-4"
              >
                {name}
              </Link>
            ) : (
              name
            )}
          </li>
        ))}
        <li aria-current="page" className="before:mr-2 before:content-['/'_/_'']">
          {year}年
        </li>
      </ol>
    </nav>
  );
}
