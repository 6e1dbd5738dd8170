import { type RefObject, useEffect, useEffectEvent } from "react";

/**
 * The browser's own undo does not know that a text was replaced from elsewhere: it would restore the text
 * from before, and delete what somebody else wrote. It is disabled in a replaced field; “历史” restores any
 * text. @param isReplaced whether the field of that name was replaced since the page was opened
 */
export function useOwnUndo(form: RefObject<HTMLElement | null>, isReplaced: (name: string) => boolean): void {
  const refuse = useEffectEvent((event: Event) => {
    const { name } = event.target as HTMLInputElement;
    if (isUndo(event) && isReplaced(name)) event.preventDefault();
  });
  useEffect(() => {
    const element = form.current;
    const hear = (event: Event) => refuse(event);
    element?.addEventListener("keydown", hear);
    element?.addEventListener("beforeinput", hear);
    return () => {
      element?.removeEventListener("keydown", hear);
      element?.removeEventListener("beforeinput", hear);
    };
  }, [form]);
}

/** By the keyboard shortcut, or from the browser's menu. */
function isUndo(event: Event): boolean {
  if (event instanceof KeyboardEvent) return (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
  return event instanceof InputEvent && /^history(Undo|Redo)$/.test(event.inputType);
}
