import type { PlaceName } from "@/lib/publications/places/types";
import type { PageUrls } from "../urls";

/** The separator comes after a step, so that no line begins with one. */
const step = "after:ml-2 after:content-['/'_/_'']";

type Props = { to: PageUrls; lineage: readonly PlaceName[]; here: string; country?: boolean };

/** The path down to a place, each step a link. */
export function PlaceTrail({ to, lineage, here, country = false }: Props) {
  const steps = [
    { href: to.list(), name: "首页" },
    ...(country ? [] : [{ href: to.place(), name: "按地区查看" }]),
    ...lineage.map(({ code, name }) => ({ href: to.place(code), name })),
  ];
  return (
    <nav aria-label="当前位置" className="mb-3 text-ink-2 text-sm print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {steps.map(({ href, name }) => (
          <li key={href} className={step}>
            <a href={href ?? undefined} className="text-accent underline underline-offset-4">
              {name}
            </a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
