/** The list from which reports are opened, kept for this tab: its address, and its reports in the order shown. */
export type RememberedList = { address: string; reports: { id: string; name: string }[] };

const KEY = "review list";

export function rememberList(list: RememberedList): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    // Storage may be switched off: then the list is simply not remembered.
  }
}

/** Null where no list was opened in this tab. */
export function rememberedList(): RememberedList | null {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  } catch {
    return null;
  }
}

/** The reports beside one of a list; null at its ends, and where it does not stand there. */
export function neighboursOf(list: RememberedList | null, id: string) {
  const reports = list?.reports ?? [];
  const at = reports.findIndex((report) => report.id === id);
  const beside = (step: number) => (at < 0 ? null : (reports[at + step] ?? null));
  return { previous: beside(-1), next: beside(1), place: at < 0 ? null : at + 1, of: reports.length };
}
