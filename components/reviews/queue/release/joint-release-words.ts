import { beijingTimeInWords } from "@/lib/core/beijing-time";
import type { ListedJointRelease } from "@/lib/publications/joint-release/types";

/** A joint release in a sentence: set, going on, or finished. `approved`: how many are ready for it. */
export function jointReleaseWords(release: ListedJointRelease, approved: number): string {
  const { releaseAt, begun, held, author, outcome } = release;
  const at = beijingTimeInWords(releaseAt);
  if (!outcome && begun) return "到点的报告正在公布，请稍后刷新页面。";
  if (!outcome && held)
    return `定于 ${at} 的统一发布没有进行：设定以后服务器的时钟往前拨过，时间可能还没有到。请核对时间后重新设定或者取消；确实到了时间的，用“通过或公布一批”。`;
  if (!outcome) return `定于 ${at} 统一发布（${author} 设定），现有 ${copies(approved)}已通过。`;
  const { published, refused } = outcome;
  const made = `${at} 统一发布，公布了 ${copies(published)}`;
  if (refused.length === 0) return `${made}。`;
  return `${made}，${copies(refused.length)}没有公布：${refused.map(({ unit, message }) => `${unit}：${message}`).join("")}`;
}

/** A number of reports; no line ends between the number and its measure. */
const copies = (count: number) => `${count}\u00a0份`;
