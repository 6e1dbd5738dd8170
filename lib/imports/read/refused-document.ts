/** A file that cannot be brought in. The message is for the clerk: why, and what to do, in one line. */
export class RefusedDocument extends Error {
  override name = "RefusedDocument";
}
