import type { PrintedPlace } from "@/components/findings/printed/printed-place";

/** Brings the words of a finding into sight in the document and moves the keyboard there. */
export function showPlace({ blockId, cellId }: PrintedPlace, finding: number): void {
  const block = document.getElementById(blockId);
  const own = block?.querySelector(`[data-finding-mark="${finding}"]`);
  const cell = cellId === undefined ? null : block?.querySelector(`[data-cell="${CSS.escape(cellId)}"] a`);
  show(cell ?? own ?? block);
}

/** Brings a finding of the list into sight, from its words in the document. */
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
