"use client";
import { useCallback, useState } from "react";
import type { ImportReview } from "@/lib/imports/review/import-review";

const PAST_MAX = 50;

type State = { review: ImportReview | null; past: readonly ImportReview[] };

/** The review of one document, with undo. */
export function useReview() {
  const [{ review, past }, setState] = useState<State>({ review: null, past: [] });
  /** Starts with a review, or without; `saved` is the state that the first undo restores. */
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
