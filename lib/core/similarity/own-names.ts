/** Endings of organs' names, longest first, which texts often omit: “柳河镇人民政府” is also called “柳河镇”. */
const endings = ["人民政府办公室", "人民政府", "街道办事处", "党委政府"];

/**
 * The names by which a text may refer to an organ, longest first: the full name, without its ending, and
 * without the county in front. “青山县柳河镇人民政府” is also “青山县柳河镇”, “柳河镇人民政府” and “柳河镇”.
 */
export function namesOf(organ: string): readonly string[] {
  const kept = known.get(organ);
  if (kept) return kept;
  const names = readNames(organ);
  if (known.size >= KNOWN_MAX) known.clear();
  known.set(organ, names);
  return names;
}

/** Cached: a dozen rules need the names of the same few organs for every line. */
const known = new Map<string, readonly string[]>();
const KNOWN_MAX = 100;

function readNames(organ: string): string[] {
  const whole = organ.replace(/\s/g, "");
  const spoken = [whole, shortened(whole)];
  const local = spoken.map(
    (name) => /^.{2,}?(?:自治县|县|区|市|旗)(?=.{2,}(?:镇|乡|街道|人民政府))(.+)$/.exec(name)?.[1],
  );
  return [...new Set([...spoken, ...local])]
    .filter((name): name is string => name !== undefined && name.length >= 2)
    .sort((a, b) => b.length - a.length);
}

/** The shortest of them: “柳河镇”. */
export function shortNameOf(organ: string): string {
  return namesOf(organ).at(-1) ?? organ;
}

function shortened(organ: string): string {
  const ending = endings.find((each) => organ.endsWith(each) && organ.length > each.length);
  if (ending === undefined) return organ;
  const rest = organ.slice(0, -ending.length);
  return ending === "街道办事处" ? `${rest}街道` : rest;
}
