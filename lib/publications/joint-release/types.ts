/** What became of the reports that were approved at the hour: published, or not and why. */
export type JointOutcome = { published: number; refused: { unit: string; message: string }[] };

/** An hour that a county set, as its people see it. `outcome` is null until every report was tried. */
export type ListedJointRelease = {
  county: { code: string; name: string };
  year: number;
  releaseAt: Date;
  author: string;
  begun: boolean;
  outcome: JointOutcome | null;
};
