import { severityStyle } from "@/components/findings/severities";
import type { Finding } from "@/lib/core/checks/engine/check";

type Found = Pick<Finding, "key" | "severity" | "message">;

/**
 * What an examination changed, in a sentence for screen readers: the first new finding and the number of the
 * others, or that findings are gone. Empty if nothing changed.
 */
export function findingNews(before: readonly Found[], after: readonly Found[]): string {
  const known = new Set(before.map(({ key }) => key));
  const added = after.filter(({ key }) => !known.has(key));
  const [first] = added;
  if (first) {
    const others = added.length > 1 ? `；另有新的 ${added.length - 1} 条` : "";
    return `${severityStyle(first.severity).title}：${first.message}${others}`;
  }
  const left = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !left.has(key)).length;
  if (gone === 0) return "";
  return after.length === 0 ? "这一步的问题都没有了" : `少了 ${gone} 条问题，还有 ${after.length} 条`;
}
