/** A published version as a verdict names it. */
export type FoundPublication = {
  unitCode: string;
  year: number;
  number: number;
  title: string;
  publishedAt: Date;
};

/** The version that replaced it last. */
export type Newest = { number: number; publishedAt: Date; correctionReason: string | null };

/** What is known of a file, a digest or a receipt. */
export type Verdict =
  /** Published here, and signed. `newest` is null where it is the present version. */
  | {
      kind: "published";
      /** What was recognised, in Chinese: “PDF 文件”. */
      what: string;
      publication: FoundPublication;
      newest: Newest | null;
      /** ISO 8601, UTC. */
      signedAt: string;
      keyId: string;
    }
  /** It says that it is ours, and is not what was published. */
  | { kind: "altered"; what: string; publication: FoundPublication | null }
  | { kind: "unknown" }
  /** It was not looked at; the message says in Chinese why. */
  | { kind: "refused"; message: string };
