import { Notice } from "@/components/ui/notice";
import { keyed } from "@/lib/core/keyed";
import type { Verdict } from "@/lib/publications/verification/types";
import type { PageUrls } from "../urls";
import { PublicationName } from "./publication-name";

type Found = Extract<Verdict, { kind: "collection" }>;

/** At most this many reports are named; beyond that, the number is shown. */
const NAMED = 20;

/** The result for a file of several reports: each report that differs from what is published now, and how. */
export function CollectionNotice({ to, found }: { to: PageUrls; found: Found }) {
  const { what, year, reports, current, replaced, differing, unnamed, published, missing, sound } = found;
  const { tone, title } = verdictOn(found);
  return (
    <Notice tone={tone} title={title}>
      <p>
        {what}：文件里有{reports}份报告，{year}年本站现已公布{published}份。
      </p>
      <ul className="mt-1 list-disc pl-5">
        {current > 0 && <li>与现行版本完全一致的{current}份。</li>}
        {replaced.length > 0 && (
          <li>
            是本站公布的，但已被更正替代或者撤下的{replaced.length}份：
            <List items={replaced}>
              {({ publication, newest }) => (
                <>
                  <PublicationName to={to} publication={publication} />
                  {newest && (
                    <a
                      href={to.report(publication.unitCode, publication.year)}
                      className="underline underline-offset-4"
                    >
                      查看现行的第{newest.number}版
                    </a>
                  )}
                </>
              )}
            </List>
          </li>
        )}
        {differing.length > 0 && (
          <li>
            与公布的不一致，可能被改动过的{differing.length}份：
            <List items={differing}>
              {(publication) => <PublicationName to={to} publication={publication} />}
            </List>
          </li>
        )}
        {unnamed > 0 && <li>读不出是哪一份，或者本站没有公布过、重复出现的{unnamed}份。</li>}
        {!sound && <li>文件的首尾或者各份报告的次序、年度与本站写出的不同。</li>}
        {missing > 0 && <li>文件里没有的{missing}份：可能是下载以后才公布的，也可能被删去了。</li>}
      </ul>
    </Notice>
  );
}

function verdictOn({ year, replaced, differing, unnamed, missing, sound }: Found) {
  if (differing.length > 0 || unnamed > 0 || !sound)
    return { tone: "err", title: "有内容与本站公布的不一致" } as const;
  if (replaced.length > 0)
    return { tone: "warn", title: `都是本站公布的，但有${replaced.length}份已被更正替代或者撤下` } as const;
  if (missing > 0) return { tone: "warn", title: `都与本站公布的一致，但不是${year}年的全部报告` } as const;
  return { tone: "ok", title: `是本站公布的${year}年全部报告的现行版本，内容没有改动` } as const;
}

function List<Item>({
  items,
  children,
}: {
  items: readonly Item[];
  children: (item: Item) => React.ReactNode;
}) {
  return (
    <ul className="mb-1 grid gap-1">
      {keyed(items.slice(0, NAMED)).map(({ key, item }) => (
        <li key={key}>{children(item)}</li>
      ))}
      {items.length > NAMED && (
        <li>
          ……共{items.length}份，以上是前{NAMED}份。
        </li>
      )}
    </ul>
  );
}
