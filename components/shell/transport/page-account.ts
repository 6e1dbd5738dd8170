let account: string | null = null;

/** The account that the page on show was made for; null for a page that belongs to nobody. */
export const pageAccount = (): string | null => account;

export function setPageAccount(id: string | null): void {
  account = id;
}
