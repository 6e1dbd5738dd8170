import { Notice } from "@/components/ui/notice";
import type { ComparedFigures } from "@/lib/publications/figures/types";
import type { PageUrls } from "../urls";
import { askedOf } from "./figures-choices";

/** The matches of the searched name: a unit is added to the comparison, a place replaces it. */
export function NamedUnits({ to, found: { named, asked } }: { to: PageUrls; found: ComparedFigures }) {
  if (named === null) return null;
  if (named.length === 0)
    return (
      <Notice className="mb-4" title={`没有找到名称里有“${asked.find}”的单位或地区`}>
        可以打名称的一部分，或者拼音、拼音首字母。
      </Notice>
    );
  const query = askedOf(asked);
  return (
    <section aria-labelledby="named" className="mb-6 rounded-md border border-line bg-paper p-4">
      <h2 id="named" className="mb-2 font-medium">{`名称里有“${asked.find}”的`}</h2>
      <ul className="grid gap-1 sm:grid-cols-2">
        {named.map(({ code, name, place, isArea }) => (
          <li key={code}>
            {place && <span className="text-ink-2">{place} </span>}
            {name}{" "}
            <a
              href={
                to.figures(
                  isArea
                    ? { ...query, place: code, unit: [] }
                    : { ...query, place: undefined, unit: [...asked.units, code] },
                ) ?? undefined
              }
              className="text-accent underline underline-offset-4"
            >
              {isArea ? "比较它的各单位" : "加入比较"}
              <span className="sr-only">{`：${place}${name}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
