import { syllables } from "./common-words";

let known: Map<string, Set<number>> | null = null;

/** Whether who types by sound may take one character for the other: 建 and 健, 有 and 又. */
export function soundAlike(one: string, other: string): boolean {
  known ??= groupsByCharacter();
  const second = known.get(other);
  return second !== undefined && [...(known.get(one) ?? [])].some((group) => second.has(group));
}

function groupsByCharacter(): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>();
  syllables.split(" ").forEach((characters, index) => {
    for (const each of characters) groups.set(each, (groups.get(each) ?? new Set()).add(index));
  });
  return groups;
}
