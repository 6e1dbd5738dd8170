import { useCallback, useEffect, useRef, useState } from "react";

/** The state of the typed text. */
export type Autosaved =
  | { kind: "idle" | "waiting" | "saving" | "saved" }
  | { kind: "failed"; message: string };

/**
 * Saves text shortly after the last keystroke, one save at a time, and unsaved text when the form is
 * unmounted. `save` returns an error message, if any; `pause` is in milliseconds.
 */
export function useAutosave(save: (words: string) => Promise<string | undefined>, pause = 800) {
  const [state, setState] = useState<Autosaved>({ kind: "idle" });
  const latest = useRef(save);
  latest.current = save;
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef<Promise<void> | null>(null);

  /** Saves unsaved text now. @returns false if it could not be saved and is still waiting */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (underWay.current) await underWay.current;
    const words = waiting.current;
    if (words === null) return true;
    waiting.current = null;
    setState({ kind: "saving" });
    let failed: string | undefined;
    underWay.current = latest.current(words).then((message) => {
      underWay.current = null;
      failed = message;
      // Newer text is waiting already: its state counts.
      if (waiting.current !== null) return;
      if (message !== undefined) waiting.current = words;
      setState(message === undefined ? { kind: "saved" } : { kind: "failed", message });
    });
    await underWay.current;
    return failed === undefined;
  }, []);

  useEffect(() => () => void flush(), [flush]);

  const change = useCallback(
    (words: string) => {
      waiting.current = words;
      setState({ kind: "waiting" });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), pause);
    },
    [flush, pause],
  );
  return { state, change, flush };
}
