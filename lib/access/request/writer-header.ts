/** The account whose page sends the request: somebody else may have signed in in another window since. */
export const writerHeader = "X-Writer";
