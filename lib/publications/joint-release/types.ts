/** The outcome for the reports approved at that time: published, or the reason why not. */
export type JointOutcome = { published: number; refused: { unit: string; message: string }[] };

/**
 * A joint release as shown to the county. `held`: its hour came by a clock set forwards, and it waits for the
 * county. `outcome` is null until every report was tried.
 */
export type ListedJointRelease = {
  county: { code: string; name: string };
  year: number;
  releaseAt: Date;
  author: string;
  begun: boolean;
  held: boolean;
  outcome: JointOutcome | null;
};

/** A year's joint release with the number of reports approved so far, and whether the reader may set it. */
export type JointReleaseOfYear = {
  release: ListedJointRelease | null;
  approved: number;
  mayRelease: boolean;
};
