"use client";
import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { type QueueQuery, readQuery, writeQuery } from "./queue-query";

/**
 * The queue's filters, stored only in the URL, so that links share them and the back button undoes them.
 * Typing replaces the URL instead of adding a history entry for each letter.
 */
export function useQueueQuery(): [QueueQuery, (changes: Partial<QueueQuery>) => void] {
  const params = useSearchParams();
  const router = useRouter();
  const query = useMemo(() => readQuery(new URLSearchParams(params)), [params]);
  // Another year or county is loaded from the server, and the URL changes only afterwards: later changes are
  // added to the pending query.
  const fetching = useRef<QueueQuery | null>(null);
  useEffect(() => {
    if (fetching.current && writeQuery(fetching.current) === writeQuery(query)) fetching.current = null;
  }, [query]);
  const change = useCallback(
    (changes: Partial<QueueQuery>) => {
      // The URL is ahead of the render: a second change soon after the first must not undo it.
      const now = readQuery(new URLSearchParams(window.location.search));
      const asked = { ...(fetching.current ?? now), ...changes };
      const address = `${window.location.pathname}${writeQuery(asked)}`;
      if (fetching.current || asked.year !== now.year || asked.county !== now.county) {
        fetching.current = writeQuery(asked) === writeQuery(now) ? null : asked;
        router.push(address as Route);
      } else if ("q" in changes) window.history.replaceState(null, "", address);
      else window.history.pushState(null, "", address);
    },
    [router],
  );
  return [query, change];
}
