import { useRouter } from "next/navigation";
import { useCallback, useEffect, useRef, useTransition } from "react";

/**
 * Loads the page's data anew: the promise is kept when the page shows them. Until then it shows the state of
 * before, of which nothing else may be said, and on which nobody should decide again.
 */
export function useRefresh(): { refreshing: boolean; refresh: () => Promise<void> } {
  const router = useRouter();
  const [refreshing, start] = useTransition();
  const shown = useRef<(() => void) | null>(null);
  useEffect(() => {
    if (refreshing) return;
    shown.current?.();
    shown.current = null;
  });
  // What asked may be gone on the new page.
  useEffect(() => () => shown.current?.(), []);
  const refresh = useCallback(
    () =>
      new Promise<void>((resolve) => {
        shown.current = resolve;
        start(() => router.refresh());
      }),
    [router],
  );
  return { refreshing, refresh };
}
