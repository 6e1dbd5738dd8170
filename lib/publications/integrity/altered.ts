/** What of a publication is no longer as it was published. */
export type IntegrityFault =
  /** Its content, blocks, title, edition or unit no longer give its digest. */
  | "document"
  /** It is not in the tree of publications, or is another there: put in, moved or back-dated. */
  | "record"
  /** Its digest, its details or its moment are not those that were signed. */
  | "manifest"
  /** The signature is not that key's, or the key is not the one it is called by. */
  | "signature"
  /** A kept file is not the one that was signed. */
  | "file";

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
 * The status in place of it: what is stored conflicts with what was signed. None of the faults of a server (500, 502, 503,
 * 504), in whose place a proxy hands out its last copy: the warning must reach the reader.
 */
export const alteredStatus = 409;

/** What readers and programs are shown in place of it. */
export const alteredMessage =
  "这份报告保存的内容与公布时不一致，可能被人改动过。为免误导，本站已停止显示，并已通知管理员核查。请以加盖公章的原件或已保存的发布回执为准。";
