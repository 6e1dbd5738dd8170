import { pinyin, polyphonic } from "pinyin-pro";

/**
 * The sounds by which a name is found in Latin letters: from each of its characters on, the syllables and
 * their first letters, each after a space. “青石镇” gives “ qingshizhen qsz shizhen sz zhen z”. Names of places
 * are read in their own ways (齐都: qidu), which no dictionary knows all of: every character is also taken by
 * its other readings, one at a time.
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
