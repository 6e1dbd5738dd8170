import { type RefObject, useEffect, useEffectEvent } from "react";
import { isTyping } from "./is-typing";

/** True for Ctrl+Z where it is not the undo of a text that is being typed. */
export function isUndoKey({ ctrlKey, metaKey, shiftKey, key, target }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === "z" && !isTyping(target);
}

/**
 * Ctrl+Z undoes, except where one types: an undo button is far from the hand in the order of the page.
 *
 * @param around where the key is pressed; anywhere without it
 */
export function useUndoKey(active: boolean, undo: () => void, around?: RefObject<HTMLElement | null>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!isUndoKey(event)) return;
    event.preventDefault();
    undo();
  });
  useEffect(() => {
    const place = around ? around.current?.parentElement : document;
    if (!active || !place) return;
    const hear = (event: Event) => press(event as KeyboardEvent);
    place.addEventListener("keydown", hear);
    return () => place.removeEventListener("keydown", hear);
  }, [active, around]);
}
