"use client";
import type { Route } from "next";
import { useRouter, useSearchParams } from "next/navigation";
import { useCallback, useMemo } from "react";
import { type QueueQuery, readQuery, writeQuery } from "./queue-query";

/**
 * The queue's filters, held by the address alone, so that a link shares them and the back button undoes them. Words
 * being typed replace the address instead of adding a step for each letter.
 */
export function useQueueQuery(): [QueueQuery, (changes: Partial<QueueQuery>) => void] {
  const params = useSearchParams();
  const router = useRouter();
  const query = useMemo(() => readQuery(new URLSearchParams(params)), [params]);
  const change = useCallback(
    (changes: Partial<QueueQuery>) => {
      // The address runs ahead of what is drawn: a second change soon after the first must not undo it.
      const asked = readQuery(new URLSearchParams(window.location.search));
      const address = `${window.location.pathname}${writeQuery({ ...asked, ...changes })}`;
      // Another year is read from the server; everything else filters what is here.
      if (changes.year !== undefined) router.push(address as Route);
      else if ("q" in changes) window.history.replaceState(null, "", address);
      else window.history.pushState(null, "", address);
    },
    [router],
  );
  return [query, change];
}
