/** A failure that the reader can fix: printed as one sentence with its remedy, without a stack. */
export class Failure extends Error {
  /**
   * @param {string} message what went wrong, in Chinese
   * @param {string} [remedy] what to do about it, in Chinese
   */
  constructor(message, remedy) {
    super(message);
    this.remedy = remedy;
  }
}

/** Prints a failure to stderr; an unexpected error keeps its stack. */
export function printFailure(error) {
  if (!(error instanceof Failure)) return console.error(error);
  console.error(`\n✗ ${error.message}`);
  if (error.remedy) console.error(`  → ${error.remedy}`);
}
