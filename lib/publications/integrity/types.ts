/** An altered publication in the administrator's list. */
export type AlteredRow = {
  id: string;
  unitCode: string;
  year: number;
  number: number;
  title: string;
  what: string;
  foundAt: Date;
};
