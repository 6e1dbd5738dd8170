"use client";
import { useSearchParams } from "next/navigation";
import { useEffect } from "react";
import type { QueueRow } from "@/lib/reviews/types";
import { rememberList } from "./remembered-list";

/** Stores the displayed list, so that a report can link back to it and to the next one. */
export function useRememberedList(rows: readonly QueueRow[]): void {
  const asked = useSearchParams().toString();
  const reports = rows.flatMap(({ reportId, unit, year }) =>
    reportId ? [{ id: reportId, name: `${unit} ${year} 年度` }] : [],
  );
  const kept = JSON.stringify({ address: `/reviews${asked && `?${asked}`}`, reports });
  useEffect(() => rememberList(JSON.parse(kept)), [kept]);
}
