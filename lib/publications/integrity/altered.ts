/** Which part of a publication is no longer as published. */
export type IntegrityFault =
  /** Its content, blocks, title, edition or unit do not give its digest. */
  | "document"
  /** Tree or record have it differently, or not at all: added, moved, back-dated, its details changed. */
  | "record"
  /** Its digest, details or time are not those that were signed; or what was signed is gone. */
  | "manifest"
  /** The signature is not the key's, or the key is none of this site's. */
  | "signature"
  /** A stored file is not the one that was signed. */
  | "file"
  /** A picture in it is gone, or not the one whose digest the content names. */
  | "picture"
  /** The figures stored for comparison do not match its version; the report itself is as published. */
  | "figures"
  /** The words stored for searching do not match its version; the report itself is as published. */
  | "words";

/** A publication was changed in the database past the application: nothing of it is served. */
export class AlteredPublication extends Error {
  constructor(
    readonly publication: { unitCode: string; year: number; number: number },
    readonly fault: IntegrityFault,
  ) {
    super(
      `${publication.unitCode}/${publication.year}/${publication.number} is not what was published: ${fault}`,
    );
  }
}

/**
 * The HTTP status: what is stored conflicts with what was signed. Not a server error (500, 502, 503, 504),
 * for which a proxy would serve its last copy: the warning must reach the reader.
 */
export const alteredStatus = 409;

/** The message for readers and programs. */
export const alteredMessage =
  "这份报告保存的内容与公布时不一致，可能被人改动过。为免误导，本站已停止显示，并已通知管理员核查。请以加盖公章的原件或已保存的发布回执为准。";
