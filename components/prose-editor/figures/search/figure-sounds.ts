import { commonNames } from "@/lib/core/tables/common-names";
import { bare, type FigureOption, type Sound } from "./figure-search";
import known from "./label-sounds.json";

/** The syllables of words, parted by blanks: “xing zheng xu ke”. The dictionary is handed in: it is large. */
export function syllablesOf({ pinyin }: Pick<typeof import("pinyin-pro"), "pinyin">, words: string): string {
  return pinyin(words, { toneType: "none", type: "array", v: true }).join(" ");
}

/** The labels of which a figure's names consist, without numbering and marks. */
export function figureLabels({ name, cell }: Pick<FigureOption, "name" | "cell">): string[] {
  return [...name.split(/ · |，/), ...commonNames(cell)].map(bare).filter((label) => label !== "");
}

/**
 * How the names of the figures sound, from data made once: a dictionary would be a hundred times as large. Labels that a
 * county has added are not in it; `unknown` says which, and `more` brings their syllables.
 */
export function soundsOf(
  options: readonly FigureOption[],
  more: Readonly<Record<string, string>> = {},
): { soundOf: (option: FigureOption) => Sound; unknown: string[] } {
  const syllables: Readonly<Record<string, string>> = { ...known, ...more };
  const sounds = new Map<string, Sound>();
  const unknown = new Set<string>();
  for (const option of options) {
    const labels = figureLabels(option);
    for (const label of labels) if (syllables[label] === undefined) unknown.add(label);
    const spoken = labels.map((label) => (syllables[label] ?? "").split(" "));
    sounds.set(option.cell.id, {
      initials: spoken.map((each) => each.map((syllable) => syllable[0] ?? "").join("")).join(" "),
      syllables: spoken.map((each) => each.join("")).join(" "),
    });
  }
  return {
    soundOf: ({ cell }) => sounds.get(cell.id) ?? { initials: "", syllables: "" },
    unknown: [...unknown],
  };
}
