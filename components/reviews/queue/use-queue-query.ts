"use client";
import { useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type QueueQuery, readQuery, writeQuery } from "./queue-query";

/**
 * The queue's filters, held by the address alone, so that a link shares them and the back button undoes them. Words
 * being typed replace the address instead of adding a step for each letter.
 */
export function useQueueQuery(): [QueueQuery, (changes: Partial<QueueQuery>) => void] {
  const params = useSearchParams();
  const query = useMemo(() => readQuery(new URLSearchParams(params)), [params]);
  const change = useCallback((changes: Partial<QueueQuery>) => {
    // The address runs ahead of what is drawn: a second change soon after the first must not undo it.
    const asked = readQuery(new URLSearchParams(window.location.search));
    const address = `${window.location.pathname}${writeQuery({ ...asked, ...changes })}`;
    if ("q" in changes) window.history.replaceState(null, "", address);
    else window.history.pushState(null, "", address);
  }, []);
  return [query, change];
}
