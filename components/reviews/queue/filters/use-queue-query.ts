"use client";
import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { type QueueQuery, readQuery, writeQuery } from "./queue-query";

/**
 * The queue's filters, held by the address alone, so that a link shares them and the back button undoes them. Words
 * being typed replace the address instead of adding a step for each letter.
 */
export function useQueueQuery(): [QueueQuery, (changes: Partial<QueueQuery>) => void] {
  const params = useSearchParams();
  const router = useRouter();
  const query = useMemo(() => readQuery(new URLSearchParams(params)), [params]);
  // Another year is fetched, and the address changes only when it is here: what is asked meanwhile is added to it.
  const fetching = useRef<QueueQuery | null>(null);
  useEffect(() => {
    if (fetching.current && writeQuery(fetching.current) === writeQuery(query)) fetching.current = null;
  }, [query]);
  const change = useCallback(
    (changes: Partial<QueueQuery>) => {
      // The address runs ahead of what is drawn: a second change soon after the first must not undo it.
      const now = readQuery(new URLSearchParams(window.location.search));
      const asked = { ...(fetching.current ?? now), ...changes };
      const address = `${window.location.pathname}${writeQuery(asked)}`;
      if (fetching.current || asked.year !== now.year) {
        fetching.current = writeQuery(asked) === writeQuery(now) ? null : asked;
        router.push(address as Route);
      } else if ("q" in changes) window.history.replaceState(null, "", address);
      else window.history.pushState(null, "", address);
    },
    [router],
  );
  return [query, change];
}
