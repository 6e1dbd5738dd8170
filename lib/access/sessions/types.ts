/** A session as shown to its owner and to administrators. */
export type ListedSession = {
  id: string;
  openedAt: Date;
  seenAt: Date;
  /** Empty if unknown. */
  address: string;
  browser: string;
};
