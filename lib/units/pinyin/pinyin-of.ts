import { pinyin, polyphonic } from "pinyin-pro";

/**
 * The searchable pinyin of a name: starting from each character, the syllables and their initials, each
 * preceded by a space. “青石镇” gives “ qingshizhen qsz shizhen sz zhen z”. Place names have irregular
 * readings (齐都: qidu) that no dictionary covers completely, so alternative readings of each character are
 * included, one at a time.
 */
export function pinyinOf(name: string): string {
  const usual = pinyin(name, { toneType: "none", type: "array", v: true }).map(letters);
  const readings = polyphonic(name, { toneType: "none", type: "array" }).map((each) => each.map(letters));
  const spoken = [usual, ...readings.flatMap((others, at) => others.map((other) => usual.with(at, other)))];
  const sounds = spoken.flatMap((syllables) =>
    syllables.flatMap((_, at) => {
      const rest = syllables.slice(at).filter((syllable) => syllable !== "");
      return [rest.join(""), rest.map((syllable) => syllable[0]).join("")];
    }),
  );
  return [...new Set(sounds)].flatMap((sound) => (sound === "" ? [] : ` ${sound}`)).join("");
}

/** ü is typed as v. */
function letters(syllable: string): string {
  return syllable
    .toLowerCase()
    .replaceAll("ü", "v")
    .replaceAll(/[^a-z0-9]/g, "");
}
