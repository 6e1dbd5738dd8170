/** A published version as a verdict names it. */
export type VerifiedPublication = {
  unitCode: string;
  year: number;
  number: number;
  title: string;
  publishedAt: Date;
  /** When the county took it from public sight; null while it is shown. */
  takenDownAt: Date | null;
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
      publication: VerifiedPublication;
      newest: Newest | null;
      /** ISO 8601, UTC. */
      signedAt: string;
      keyId: string;
    }
  /** Several reports in one file, as a year of open data, each looked at by itself. */
  | {
      kind: "collection";
      /** “年度数据（CSV）”. */
      what: string;
      year: number;
      /** Reports that stand in the file. */
      reports: number;
      /** Of them those that are the present published version, byte for byte. */
      current: number;
      /** Those that are a published version which was corrected or taken down since. */
      replaced: { publication: VerifiedPublication; newest: Newest | null }[];
      /** Those that are not what was published under that name. */
      differing: VerifiedPublication[];
      /** Those that name nothing that was published, or name it twice. */
      unnamed: number;
      /** Reports of that year that are published now, and those of them that the file lacks. */
      published: number;
      missing: number;
      /** Head, end and order of the file are as this site writes them. */
      sound: boolean;
    }
  /** It says that it is ours, and is not what was published. */
  | { kind: "altered"; what: string; publication: VerifiedPublication | null }
  | { kind: "unknown" }
  /** It was not looked at; the message says in Chinese why. */
  | { kind: "refused"; message: string };
