import type { ReviewItem } from "@/lib/imports/review/import-review";
import { Thumbnail } from "../source/shown-pictures";

type Props = {
  /** The blocks that the report will not contain. */
  items: readonly ReviewItem[];
  /** Number of places that nobody has decided on. */
  undecided: number;
};

/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 } as const;

/** Every text that will not be in the report is listed before it is accepted. */
export function LeftOutList({ items, undecided }: Props) {
  return (
    <>
      {undecided > 0 && <p>还有 {undecided} 处没有看过，已放好位置的会按现在的位置导入。</p>}
      {items.length > 0 && (
        <div>
          <p className="mb-2 font-medium">下面 {items.length} 段不会进入报告：</p>
          <section
            aria-label="不导入的内容"
            {...reachable}
            className="max-h-72 overflow-y-auto rounded-md border border-line"
          >
            <ul className="grid grid-cols-1 divide-y divide-line">
              {byReason(items).map(([reason, same]) => (
                <li key={reason} className="px-3 py-2">
                  <LeftOutGroup reason={reason} items={same} />
                </li>
              ))}
            </ul>
          </section>
        </div>
      )}
    </>
  );
}

/** Up to this many are shown; more are collapsed. */
const OPEN = 3;

/** Blocks left out for the same reason. */
function LeftOutGroup({ reason, items }: { reason: string; items: readonly ReviewItem[] }) {
  const texts = (
    <ol className="grid gap-1">
      {items.map(({ id, text, picture }) => (
        <li key={id} className="wrap-anywhere">
          <Thumbnail picture={picture} alt={text.replace("［图片］", "")} />
          {text.replaceAll("\t", "　")}
        </li>
      ))}
    </ol>
  );
  const why = `${reason}${items.length > 1 ? ` · ${items.length} 段` : ""}`;
  if (items.length <= OPEN)
    return (
      <>
        {texts}
        <span className="block text-ink-3 text-sm">{why}</span>
      </>
    );
  return (
    <details>
      <summary>
        <span className="font-medium">{why}</span>
        <span className="block truncate text-ink-2">{items.map(({ text }) => text.trim()).join("、")}</span>
      </summary>
      <div className="mt-2">{texts}</div>
    </details>
  );
}

function byReason(items: readonly ReviewItem[]): [reason: string, same: ReviewItem[]][] {
  const groups = new Map<string, ReviewItem[]>();
  for (const item of items) {
    const reason = item.decided ? "您选择了不要" : (item.reason ?? "");
    groups.set(reason, [...(groups.get(reason) ?? []), item]);
  }
  return [...groups];
}
