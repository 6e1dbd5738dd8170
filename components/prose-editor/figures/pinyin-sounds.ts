import { pinyin } from "pinyin-pro";
import { bare, type FigureOption, type Sound } from "./figure-search";

/** The sounds of the figures' names, each made once. This file brings the dictionary: it is loaded with the picker alone. */
export function soundsOf(options: readonly FigureOption[]): (option: FigureOption) => Sound {
  const known = new Map<string, Sound>();
  for (const { name } of options) if (!known.has(name)) known.set(name, soundOf(bare(name)));
  return ({ name }) => known.get(name) ?? { initials: "", syllables: "" };
}

function soundOf(name: string): Sound {
  const syllables = pinyin(name, { toneType: "none", type: "array", v: true });
  return {
    initials: syllables.map((syllable) => syllable[0] ?? "").join(""),
    syllables: syllables.join(""),
  };
}
