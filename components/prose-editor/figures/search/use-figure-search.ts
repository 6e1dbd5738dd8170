"use client";
import { useEffect, useMemo, useState } from "react";
import type { FigureSource } from "../shown-figures";
import { type FigureOption, figureOptions, searchFigures } from "./figure-search";
import { soundsOf, syllablesOf } from "./figure-sounds";

/** The figures whose names match as characters or as pinyin, best first. */
export function useFigureSearch(
  source: FigureSource,
  chapterId: string | null,
  query: string,
): FigureOption[] {
  const options = useMemo(() => figureOptions(source, chapterId), [source, chapterId]);
  const [more, setMore] = useState<Record<string, string>>({});
  const { soundOf, unknown } = useMemo(() => soundsOf(options, more), [options, more]);
  const missing = unknown.join("\n");
  useEffect(() => {
    if (missing === "") return;
    // Without the dictionary they are found only by their characters.
    import("pinyin-pro").then(
      (dictionary) =>
        setMore(
          Object.fromEntries(missing.split("\n").map((label) => [label, syllablesOf(dictionary, label)])),
        ),
      () => {},
    );
  }, [missing]);
  return useMemo(() => searchFigures(options, query, soundOf), [options, query, soundOf]);
}
