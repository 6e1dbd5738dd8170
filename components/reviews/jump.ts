/**
 * Scrolls to a place and focuses it: a cell by its id, else a block. It stays marked until another one is
 * shown, so that the reader sees which place is meant.
 */
export function jumpTo(place: { blockId: string; cellId?: string; words?: string }): void {
  const target =
    place.cellId === undefined ? null : document.querySelector(`[data-cell="${CSS.escape(place.cellId)}"]`);
  jumpToElement(target ?? document.getElementById(place.blockId), place.words?.trim());
}

/** The same for what was found on the page; `words` of it are marked. */
export function jumpToElement(element: Element | null, words?: string): void {
  show(element);
  markWords(element, words);
}

/** Scrolls to a note in the list. */
export function jumpToNote(noteId: string): void {
  jumpToId(`note-${noteId}`);
}

/** Scrolls to an element of the page. */
export function jumpToId(id: string): void {
  show(document.getElementById(id));
}

function show(target: Element | null): void {
  if (!(target instanceof HTMLElement)) return;
  for (const marked of document.querySelectorAll("[data-shown]")) marked.removeAttribute("data-shown");
  target.setAttribute("data-shown", "");
  // What is folded away, as resolved notes are, can be neither focused nor scrolled to.
  for (let fold = target.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
    fold.open = true;
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  target.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
}

/**
 * Highlights words within an element across its child nodes; a browser without the Highlight API shows only
 * the element.
 */
function markWords(element: Element | null, words: string | undefined): void {
  if (!("highlights" in CSS)) return;
  CSS.highlights.delete("found-words");
  const at = words ? (element?.textContent?.indexOf(words) ?? -1) : -1;
  if (!element || !words || at < 0) return;
  const range = document.createRange();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (at >= before && at < before + length) range.setStart(node, at - before);
    if (at + words.length <= before + length) {
      range.setEnd(node, at + words.length - before);
      break;
    }
    before += length;
  }
  CSS.highlights.set("found-words", new Highlight(range));
}
