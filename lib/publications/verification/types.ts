/** A published version in a verdict. */
export type VerifiedPublication = {
  unitCode: string;
  year: number;
  number: number;
  title: string;
  publishedAt: Date;
  /** The time when the county took it down; null while it is shown. */
  takenDownAt: Date | null;
};

/** The newest version that replaced it. */
export type Newest = { number: number; publishedAt: Date; correctionReason: string | null };

/** The result for a file, a digest or a receipt. */
export type Verdict =
  /** Published here and signed. `newest` is null if it is the present version. */
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
  /** Several reports in one file, such as a year of open data, each verified separately. */
  | {
      kind: "collection";
      /** “年度数据（CSV）”. */
      what: string;
      year: number;
      /** Number of reports in the file. */
      reports: number;
      /** Number of those that are the present published version, byte for byte. */
      current: number;
      /** Those that are a version which was corrected or taken down since. */
      replaced: { publication: VerifiedPublication; newest: Newest | null }[];
      /** Those that differ from what was published under that name. */
      differing: VerifiedPublication[];
      /** Number of those that name nothing published, or repeat a name. */
      unnamed: number;
      /** Number of that year's reports published now, and of those that the file lacks. */
      published: number;
      missing: number;
      /** True if head, end and order of the file are as this site writes them. */
      sound: boolean;
    }
  /** It claims to be ours, and is not what was published. */
  | { kind: "altered"; what: string; publication: VerifiedPublication | null }
  | { kind: "unknown" }
  /** It was not verified; the message says in Chinese why. */
  | { kind: "refused"; message: string };
