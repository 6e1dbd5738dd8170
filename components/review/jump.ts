/**
 * Shows a place of the page and moves the keyboard there: a cell by its id, else a block. Whoever follows a link from a
 * note or a finding must see which place is meant, so it is marked until another one is.
 */
export function jumpTo(place: { blockId: string; cellId?: string }): void {
  const target =
    place.cellId === undefined ? null : document.querySelector(`[data-cell="${CSS.escape(place.cellId)}"]`);
  show(target ?? document.getElementById(place.blockId));
}

/** Shows a note in the list. */
export function jumpToNote(noteId: string): void {
  show(document.getElementById(`note-${noteId}`));
}

function show(target: Element | null): void {
  if (!(target instanceof HTMLElement)) return;
  for (const marked of document.querySelectorAll("[data-shown]")) marked.removeAttribute("data-shown");
  target.setAttribute("data-shown", "");
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}
