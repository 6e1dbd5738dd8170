/** What had the focus, and what it was in then: a removed element has no parents any more. */
type Held = { element: HTMLElement; around: readonly Element[] };

/** Dialogs and menus: when they close, the focus returns to where it was before. */
const layers = "[role=dialog], [role=menu], [role=listbox]";
/** Messages: when one of their buttons is gone, too. */
const messages = "[role=status], [role=alert]";
const items = "li, tr, article";
/** A few suffice: dialogs open out of dialogs at most twice. */
const HELD_MAX = 30;

/**
 * Browsers drop the focus to the page when its element is removed or disabled: then the next Tab begins
 * anywhere, and screen readers begin at the top. This remembers where the focus was, and knows where it
 * belongs afterwards.
 */
export class LostFocus {
  #held: Held[] = [];

  /** Remembers what has received the focus; the frame of a dialog receives it only if nothing else does. */
  take(element: HTMLElement): void {
    if (element.matches(layers)) return;
    this.#held = [...this.#held.slice(1 - HELD_MAX), { element, around: [...ancestors(element)] }];
  }

  get isLost(): boolean {
    const last = this.#held.at(-1);
    return last !== undefined && !mayHold(last.element);
  }

  /**
   * Where the focus belongs: in front of a message or dialog that is gone; at the neighbour of a removed item
   * of a list; else at the nearest of the elements around it.
   */
  landing(changes: readonly MutationRecord[]): HTMLElement | null {
    const lost = this.#held.at(-1);
    if (!lost) return null;
    const gone = lost.around.findLast(
      (each) => each.matches(messages) || (each.matches(layers) && !each.isConnected),
    );
    const before = gone && this.#held.findLast(({ around }) => !around.includes(gone));
    if (before) return mayHold(before.element) ? before.element : nearest(before);
    return neighbour(lost, changes) ?? nearest(lost);
  }
}

function* ancestors({ parentElement }: Element): Generator<Element> {
  for (let each = parentElement; each; each = each.parentElement) yield each;
}

function mayHold(element: Element): element is HTMLElement {
  return element instanceof HTMLElement && element.isConnected && !element.matches(":disabled, [inert] *");
}

function nearest({ around }: Held): HTMLElement | null {
  return around.filter((each) => each !== document.body && isDrawn(each)).find(mayHold) ?? null;
}

/** A list that is hidden because its last item is gone cannot have the focus. */
function isDrawn(element: Element): boolean {
  for (let each: Element | null = element; each; each = each.parentElement)
    if (getComputedStyle(each).display === "none") return false;
  return true;
}

/** The item after the one that was removed with the focus, or before it. */
function neighbour({ element, around }: Held, changes: readonly MutationRecord[]): HTMLElement | null {
  for (const { removedNodes, nextSibling, previousSibling } of changes)
    for (const removed of removedNodes)
      if (removed instanceof Element && (removed === element || around.includes(removed)))
        return removed.matches(items)
          ? ([nextSibling, previousSibling].find((each) => isItem(each)) ?? null)
          : null;
  return null;
}

function isItem(node: Node | null): node is HTMLElement {
  return node instanceof Element && mayHold(node) && node.matches(items);
}
