/**
 * A document's title in running text: “《…》”, with titles inside it in single marks, “〈…〉” (GB/T 15834—2011,
 * 4.15.3.4).
 */
export function titleInMarks(title: string): string {
  return `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;
}

/** The title by the pattern of the year's edition. */
export function statutoryTitle(
  { titlePattern }: { titlePattern: string },
  organ: string,
  year: number,
): string {
  return titlePattern.replace("{organ}", () => organ).replace("{year}", `${year}`);
}
