/** Excel's rules for sheet names: 31 characters, none of these, no quote at either end, no duplicates. */
const LONGEST = 31;

/** Sheet names from the titles of the tables, in the same order. */
export function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = [];
  for (const title of titles) {
    const clean =
      title.replaceAll(/[\\/?*[\]:\p{Cc}\p{Cs}]/gu, " ").replaceAll(/^['\s]+|['\s]+$/g, "") || "表";
    let name = [...clean].slice(0, LONGEST).join("").slice(0, LONGEST);
    for (let count = 2; names.includes(name); count += 1)
      name = `${clean.slice(0, LONGEST - String(count).length - 2)}（${count}）`;
    names.push(name);
  }
  return names;
}
