/** A blank that only the clerk can fill in; R00-92 finds those that are left. */
export function toFill(what: string): string {
  return `［请填写：${what}］`;
}

/** Matches every blank; the group is what is asked. */
export const blanks = /［请填写：([^］\n]{0,60})］/g;
