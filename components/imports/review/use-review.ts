"use client";
import { useCallback, useState } from "react";
import type { ImportReview } from "@/lib/imports/review/import-review";

const PAST_MAX = 50;

type State = { review: ImportReview | null; past: readonly ImportReview[] };

/** The review of one document, each change of which can be taken back. */
export function useReview() {
  const [{ review, past }, setState] = useState<State>({ review: null, past: [] });
  /** Begins with a review, or with none; `saved` is the one to which the first undoing leads. */
  const begin = useCallback((next: ImportReview | null, saved: readonly ImportReview[] = []) => {
    setState({ review: next, past: saved });
  }, []);
  const change = useCallback((next: ImportReview) => {
    setState(({ review, past }) => ({
      review: next,
      past: review ? [...past, review].slice(-PAST_MAX) : past,
    }));
  }, []);
  const undo = useCallback(() => {
    setState((before) => ({
      review: before.past.at(-1) ?? before.review,
      past: before.past.slice(0, -1),
    }));
  }, []);
  return { review, canUndo: past.length > 0, begin, change, undo };
}
