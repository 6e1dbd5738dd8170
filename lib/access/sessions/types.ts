/** A session as its owner and the administrator see it. */
export type ListedSession = {
  id: string;
  openedAt: Date;
  seenAt: Date;
  /** Empty where it is not known. */
  address: string;
  browser: string;
};
