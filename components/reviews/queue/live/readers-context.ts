"use client";
import { createContext, useContext } from "react";
import type { QueueCourse } from "@/lib/reviews/readers/types";

/** Who else has which report open. A context, since a cell is given its row alone. */
export const ReadersContext = createContext<QueueCourse["readers"]>({});

export function useReadersOf(reportId: string | undefined): string[] {
  const readers = useContext(ReadersContext);
  return (reportId && readers[reportId]) || [];
}
