/** The list from which reports are opened, stored in this tab: its URL, and its reports in display order. */
export type RememberedList = { address: string; reports: { id: string; name: string }[] };

const KEY = "review list";

export function rememberList(list: RememberedList): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Without storage the list is not remembered.
  }
}

/** Null if no list was opened in this tab. */
export function rememberedList(): RememberedList | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

/** The neighbours of a report in a list; null at its ends, and for a report that is not in it. */
export function neighboursOf(list: RememberedList | null, id: string) {
  const reports = list?.reports ?? [];
  const at = reports.findIndex((report) => report.id === id);
  const beside = (step: number) => (at < 0 ? null : (reports[at + step] ?? null));
  return { previous: beside(-1), next: beside(1), place: at < 0 ? null : at + 1, of: reports.length };
}
