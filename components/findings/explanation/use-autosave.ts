import { useCallback, useEffect, useRef, useState } from "react";

/** What became of the words typed so far. */
export type Autosaved =
  | { kind: "idle" | "waiting" | "saving" | "saved" }
  | { kind: "failed"; message: string };

/**
 * Saves words shortly after the last keystroke, one save at a time, and what waits when their form goes. `save` answers what
 * went wrong, if anything did; `pause` is in milliseconds.
 */
export function useAutosave(save: (words: string) => Promise<string | undefined>, pause = 800) {
  const [state, setState] = useState<Autosaved>({ kind: "idle" });
  const latest = useRef(save);
  latest.current = save;
  const waiting = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const underWay = useRef<Promise<void> | null>(null);

  /** Saves what waits now. False where it could not be saved: it waits on. */
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
      // Newer words wait already: theirs is the state that counts.
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
