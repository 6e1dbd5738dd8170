import { commonNames } from "@/lib/core/tables/common-names";
import { bare, type FigureOption, type Sound } from "./figure-search";
import known from "./label-sounds.json";

/**
 * The syllables of words, separated by spaces: “xing zheng xu ke”. The dictionary is a parameter because it
 * is large.
 */
export function syllablesOf({ pinyin }: Pick<typeof import("pinyin-pro"), "pinyin">, words: string): string {
  return pinyin(words, { toneType: "none", type: "array", v: true }).join(" ");
}

/** The labels in a figure's name, without numbering and punctuation. */
export function figureLabels({ name, cell }: Pick<FigureOption, "name" | "cell">): string[] {
  return [...name.split(/ · |，/), ...commonNames(cell)].map(bare).filter((label) => label !== "");
}

/**
 * The pinyin of the figures' names from precomputed data, as a dictionary is a hundred times as large. Labels
 * that a county added are not in it: `unknown` returns them, and `more` supplies their syllables.
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
