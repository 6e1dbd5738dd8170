import type { ReviewItem } from "@/lib/imports/review/import-review";
import { Thumbnail } from "../source/shown-pictures";

type Props = {
  /** The blocks that the report will not hold. */
  items: readonly ReviewItem[];
  /** How many places nobody has looked at. */
  undecided: number;
};

/** What scrolls must be reachable by keyboard (WCAG 2.1.1). */
const reachable = { tabIndex: 0 } as const;

/** Nothing is left out silently: every text that will not be in the report is named before it is too late. */
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
            <ol className="grid divide-y divide-line">
              {items.map(({ id, text, picture, reason, decided }) => (
                <li key={id} className="wrap-anywhere px-3 py-2">
                  <Thumbnail picture={picture} alt={text.replace("［图片］", "")} />
                  {text.replaceAll("\t", "　")}
                  <span className="block text-ink-3 text-sm">{decided ? "您选择了不要" : reason}</span>
                </li>
              ))}
            </ol>
          </section>
        </div>
      )}
    </>
  );
}
