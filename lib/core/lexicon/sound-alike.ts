import { syllables } from "./common-words";

let known: Map<string, string> | null = null;

/** True if the characters can be confused when typing by sound: 建 and 健, 有 and 又. */
export function soundAlike(one: string, other: string): boolean {
  known ??= alikeByCharacter();
  return known.get(one)?.includes(other) ?? false;
}

/** Each character with all that sound like it, including itself. */
function alikeByCharacter(): Map<string, string> {
  const alike = new Map<string, string>();
  for (const characters of syllables.split(" "))
    for (const each of characters) alike.set(each, (alike.get(each) ?? "") + characters);
  return alike;
}

/** The characters that can be confused with this one when typing by sound, including itself. */
export function charactersAlike(one: string): string {
  known ??= alikeByCharacter();
  return known.get(one) ?? "";
}
