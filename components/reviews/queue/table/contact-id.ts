/** The id of the button in the queue that opens the dialog on a unit's year. */
export function contactId({ unitCode, year }: { unitCode: string; year: number }): string {
  return `contact-${unitCode}-${year}`;
}
