import type { PrintedPlace } from "@/components/findings/printed/printed-place";

/** Scrolls to a finding's words in the document and focuses them. */
export function showPlace({ blockId, cellId }: PrintedPlace, finding: number): void {
  const block = document.getElementById(blockId);
  const own = block?.querySelector(`[data-finding-mark="${finding}"]`);
  const cell = cellId === undefined ? null : block?.querySelector(`[data-cell="${CSS.escape(cellId)}"] a`);
  show(cell ?? own ?? block);
}

/** Scrolls to a finding in the list. */
export function showFinding(finding: number): void {
  show(document.getElementById(`finding-${finding}`));
}

function show(target: Element | null | undefined): void {
  if (!(target instanceof HTMLElement)) return;
  for (const shown of document.querySelectorAll("[data-shown]")) shown.removeAttribute("data-shown");
  target.setAttribute("data-shown", "");
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}
