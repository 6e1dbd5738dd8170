import { useEffect } from "react";
import { isUndoKey } from "@/components/ui/use-undo-key";

/** Of a text the browser itself scrolls to the cursor. */
const controls = "button, summary, a[href], [role=menuitem], input[type=checkbox], input[type=radio]";

/** What may have the focus in a page, without the whole of it and texts that are higher than the window. */
const within = "main *:not([contenteditable])";

/**
 * What appears in answer to a key – a refusal above its button, a row that moves or comes back by Ctrl+Z –
 * pushes what has the focus beyond the edge of the window or of its dialog. It is scrolled back, unless the
 * page or the person has scrolled away from it since.
 */
export function usePushedFocus(): void {
  useEffect(() => {
    let pressed: Element | null = null;
    const leave = () => {
      pressed = null;
      isUndone = false;
    };
    let isUndone = false;
    const press = (event: KeyboardEvent) => {
      const held = document.activeElement;
      const isPressed = (event.key === "Enter" || event.key === " ") && held?.matches(controls);
      isUndone = isUndoKey(event);
      pressed = isPressed || (isUndone && held?.matches(within)) ? held : null;
    };
    // What comes back may take the focus, and grow to its text thereafter.
    const goOn = ({ target }: FocusEvent) => {
      if (!isUndone || !(target instanceof Element) || !target.matches(within)) return;
      pressed = target;
      requestAnimationFrame(show);
    };
    const scroll = ({ target }: Event) => {
      if (pressed && !isSeenIn(target, pressed)) leave();
    };
    const show = () => {
      if (pressed?.isConnected && pressed === document.activeElement)
        pressed.scrollIntoView({ block: "nearest" });
    };
    const observer = new MutationObserver(show);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("keydown", press, true);
    document.addEventListener("focusin", goOn);
    document.addEventListener("pointerdown", leave, true);
    document.addEventListener("wheel", leave, { capture: true, passive: true });
    document.addEventListener("scroll", scroll, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      document.removeEventListener("keydown", press, true);
      document.removeEventListener("focusin", goOn);
      document.removeEventListener("pointerdown", leave, true);
      document.removeEventListener("wheel", leave, true);
      document.removeEventListener("scroll", scroll, true);
    };
  }, []);
}

/** True if a part of the element is within what has been scrolled. */
function isSeenIn(scrolled: EventTarget | null, element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const frame =
    scrolled instanceof Element ? scrolled.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
  return bottom > frame.top && top < frame.bottom;
}
