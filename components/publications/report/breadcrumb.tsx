import type { PublicVersion } from "@/lib/publications/loaders";
import type { PageUrls } from "../urls";

/** The separator comes after a step, so that no line begins with one. */
const step = "after:ml-2 after:content-['/'_/_'']";

type Props = {
  to: PageUrls;
  lineage: PublicVersion["report"]["lineage"];
  county: string | undefined;
  year: number;
};

/**
 * The path down to a report: each step links to its place; in a copy, county and unit link to their entries
 * in the list.
 */
export function Breadcrumb({ to, lineage, county, year }: Props) {
  const unit = lineage.at(-1)?.code;
  const lists = (code: string) => {
    const place = to.place(code);
    if (place !== null) return place;
    if (code === unit) return to.list({ ...(county ? { county } : {}), unit: code });
    return code === county ? to.list({ county }) : null;
  };
  return (
    <nav aria-label="当前位置" className="mb-3 text-ink-2 text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        <li className={step}>
          <Way href={to.list()}>首页</Way>
        </li>
        {lineage.map(({ code, name }) => (
          <li key={code} className={step}>
            <Way href={lists(code)}>{name}</Way>
          </li>
        ))}
        <li aria-current="page">{year}年</li>
      </ol>
    </nav>
  );
}

function Way({ href, children }: { href: string | null; children: string }) {
  if (href === null) return children;
  return (
    <a href={href} className="text-accent underline underline-offset-4">
      {children}
    </a>
  );
}
