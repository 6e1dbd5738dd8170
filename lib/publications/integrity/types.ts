/** An altered publication as its administrator sees it. */
export type AlteredRow = {
  id: string;
  unitCode: string;
  year: number;
  number: number;
  title: string;
  what: string;
  foundAt: Date;
};
