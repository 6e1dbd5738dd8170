/** A file that cannot be imported. The message tells the clerk in one line of Chinese why, and what to do. */
export class RefusedDocument extends Error {
  override name = "RefusedDocument";
}
