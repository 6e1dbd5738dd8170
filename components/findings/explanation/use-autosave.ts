import { useCallback, useEffect, useRef, useState } from "react";

/** The state of the typed text. */
export type Autosaved =
  | { kind: "idle" | "waiting" | "saving" | "saved" }
  | { kind: "failed"; message: string };

/** Why text could not be saved; `passes` if the same text may be saved later. */
export type SaveFailure = { message: string; passes: boolean };

/** When a failure that passes is tried again, in milliseconds. */
const AGAIN = 10_000;

/**
 * Saves text shortly after the last keystroke, one save at a time, again after a failure that passes, and
 * unsaved text when the form is unmounted. `pause` is in milliseconds.
 */
export function useAutosave(save: (words: string) => Promise<SaveFailure | undefined>, pause = 800) {
  const [state, setState] = useState<Autosaved>({ kind: "idle" });
  const latest = useRef(save);
  latest.current = save;
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const mounted = useRef(true);
  const underWay = useRef<Promise<void> | null>(null);

  /** Saves unsaved text now. @returns false if it could not be saved and is still waiting */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (underWay.current) await underWay.current;
    const words = waiting.current;
    if (words === null) return true;
    waiting.current = null;
    setState({ kind: "saving" });
    let failed: SaveFailure | undefined;
    underWay.current = latest.current(words).then((failure) => {
      underWay.current = null;
      failed = failure;
      // Newer text is waiting already: its state counts.
      if (waiting.current !== null) return;
      if (!failure) return setState({ kind: "saved" });
      waiting.current = words;
      setState({ kind: "failed", message: failure.message });
      if (failure.passes && mounted.current) timer.current = setTimeout(() => void flush(), AGAIN);
    });
    await underWay.current;
    return failed === undefined;
  }, []);

  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
      void flush();
    };
  }, [flush]);

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
